package dev.plumbline.templates.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Brings what is generated now into a text that a team has edited since it was generated last, line by line. What only
 * one side changed is taken from that side; where both changed the same lines, the team's stay.
 *
 * @param lines of the result
 * @param kept lines of the result, by index, in whose place something else is generated now
 */
record ThreeWay(List<String> lines, List<Integer> kept) {

    static ThreeWay merge(List<String> last, List<String> theirs, List<String> now) {
        return new Merging(last, theirs, now).run();
    }

    /** For one use. */
    private static final class Merging {

        private final List<String> last;
        private final List<String> theirs;
        private final List<String> now;
        private final List<String> merged = new ArrayList<>();
        private final TreeSet<Integer> kept = new TreeSet<>();

        Merging(List<String> last, List<String> theirs, List<String> now) {
            this.last = last;
            this.theirs = theirs;
            this.now = now;
        }

        ThreeWay run() {
            int[] inTheirs = matches(last, theirs);
            int[] inNow = matches(last, now);
            int atLast = 0;
            int atTheirs = 0;
            int atNow = 0;
            for (int i = 0; i < last.size(); i++) {
                if (inTheirs[i] >= 0 && inNow[i] >= 0) {
                    chunk(last.subList(atLast, i), theirs.subList(atTheirs, inTheirs[i]), now.subList(atNow, inNow[i]));
                    merged.add(last.get(i));
                    atLast = i + 1;
                    atTheirs = inTheirs[i] + 1;
                    atNow = inNow[i] + 1;
                }
            }
            chunk(
                    last.subList(atLast, last.size()),
                    theirs.subList(atTheirs, theirs.size()),
                    now.subList(atNow, now.size()));
            return new ThreeWay(List.copyOf(merged), List.copyOf(kept));
        }

        /** What lies between two lines that all three have in common. */
        private void chunk(List<String> was, List<String> own, List<String> fresh) {
            if (own.equals(was) || own.equals(fresh)) {
                merged.addAll(fresh);
            } else if (fresh.equals(was)) {
                merged.addAll(own);
            } else if (around(was, own) >= 0) {
                int start = around(was, own);
                merged.addAll(own.subList(0, start));
                merged.addAll(fresh);
                merged.addAll(own.subList(start + was.size(), own.size()));
            } else if (was.size() == own.size() && was.size() == fresh.size() && was.size() > 1) {
                for (int i = 0; i < was.size(); i++) {
                    chunk(was.subList(i, i + 1), own.subList(i, i + 1), fresh.subList(i, i + 1));
                }
            } else {
                keep(own);
            }
        }

        private void keep(List<String> own) {
            kept.add(merged.size());
            merged.addAll(own);
        }

        /** Where the team only added lines before or behind; -1 if it did more. */
        private static int around(List<String> was, List<String> own) {
            return was.isEmpty() ? -1 : java.util.Collections.indexOfSubList(own, was);
        }

        /** For each line of the first text, its index in the second; -1 for those outside their longest common part. */
        private static int[] matches(List<String> first, List<String> second) {
            int[][] length = new int[first.size() + 1][second.size() + 1];
            for (int i = first.size() - 1; i >= 0; i--) {
                for (int j = second.size() - 1; j >= 0; j--) {
                    length[i][j] = first.get(i).equals(second.get(j))
                            ? length[i + 1][j + 1] + 1
                            : Math.max(length[i + 1][j], length[i][j + 1]);
                }
            }
            int[] matches = new int[first.size()];
            int j = 0;
            for (int i = 0; i < first.size(); i++) {
                while (j < second.size() && length[i][j] == length[i][j + 1]) {
                    j++;
                }
                boolean isCommon = j < second.size() && length[i][j] > length[i + 1][j];
                matches[i] = isCommon ? j++ : -1;
            }
            return matches;
        }
    }
}
