package dev.plumbline.adr.evaluation;

import java.util.ArrayList;
import java.util.List;

/** The ways to take some things out of a list. */
public final class Subsets {

    private Subsets() {}

    /** All with that many of them, in the order of the list. */
    public static <T> List<List<T>> of(List<T> things, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<T>> subsets = new ArrayList<>();
        for (int i = 0; i <= things.size() - size; i++) {
            for (List<T> rest : of(things.subList(i + 1, things.size()), size - 1)) {
                List<T> subset = new ArrayList<>(List.of(things.get(i)));
                subset.addAll(rest);
                subsets.add(subset);
            }
        }
        return subsets;
    }
}
