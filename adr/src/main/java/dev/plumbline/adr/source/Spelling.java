package dev.plumbline.adr.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the word somebody probably meant. */
public final class Spelling {

    private Spelling() {}

    /**
     * The known word that was probably meant: one of which at most a third of the letters differ, or else the only
     * one that has this word, or what stands behind its last dot, as a part: {@code engineers} means
     * {@code team.engineers}.
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return slip(word, known).or(() -> whole(word.substring(word.lastIndexOf('.') + 1), known));
    }

    private static Optional<String> whole(String part, Collection<String> known) {
        List<String> wholes = known.stream()
                .filter(candidate -> List.of(candidate.split("[.-]")).contains(part) || candidate.endsWith("." + part))
                .toList();
        return wholes.size() == 1 ? Optional.of(wholes.get(0)) : Optional.empty();
    }

    /** The known word of which at most a third of the letters differ. */
    public static Optional<String> slip(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> isNear(word, candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Says which word was probably meant, or else which words there are. */
    public static String suggestion(String word, Collection<String> known) {
        return nearest(word, known)
                .map(near -> "did you mean " + near + "?")
                .orElseGet(() -> "known are: " + String.join(", ", known));
    }

    private static boolean isNear(String word, String candidate) {
        int most = Math.max(1, candidate.length() / 3);
        return Math.abs(word.length() - candidate.length()) <= most && distance(word, candidate) <= most;
    }

    /** The distance of Damerau and Levenshtein: letters put in, left out, replaced, or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] distance = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? i + j : step(a, i, b, j, distance);
            }
        }
        return distance[a.length()][b.length()];
    }

    private static int step(String a, int i, String b, int j, int[][] distance) {
        int replaced = distance[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int nearest = Math.min(replaced, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
        boolean isSwap = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return isSwap ? Math.min(nearest, distance[i - 2][j - 2] + 1) : nearest;
    }
}
