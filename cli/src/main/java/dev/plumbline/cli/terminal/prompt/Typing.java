package dev.plumbline.cli.terminal.prompt;

import dev.plumbline.cli.terminal.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Entries on a terminal that cannot move its cursor: numbered, and found by what is typed. */
final class Typing {

    private Typing() {}

    static List<Line> list(List<? extends Entry<?>> entries) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry<?> entry = entries.get(i);
            entry.heading().ifPresent(heading -> lines.add(Line.of(heading)));
            String key = entry.shortcut() == 0 ? Integer.toString(i + 1) : Character.toString(entry.shortcut());
            String label = entry.label().isEmpty() ? "" : ": " + entry.label();
            lines.add(Line.of(String.format("%4s  ", key) + entry.word() + label));
        }
        return lines;
    }

    /** The entry with that shortcut, word or number, or with the only word that begins like that; -1 if none has. */
    static int find(List<? extends Entry<?>> entries, String typed) {
        for (int i = 0; i < entries.size(); i++) {
            Entry<?> entry = entries.get(i);
            boolean isShortcut = entry.shortcut() != 0 && typed.equals(Character.toString(entry.shortcut()));
            if (isShortcut || typed.equalsIgnoreCase(entry.word())) {
                return i;
            }
        }
        if (typed.matches("[1-9]\\d{0,3}")) {
            int number = Integer.parseInt(typed);
            return number <= entries.size() ? number - 1 : -1;
        }
        int[] similar = IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).word().regionMatches(true, 0, typed, 0, typed.length()))
                .toArray();
        return similar.length == 1 ? similar[0] : -1;
    }

    static String refusal(List<? extends Entry<?>> entries) {
        return "type a number from 1 to " + entries.size() + ", or a word from the list";
    }
}
