package dev.plumbline.adr.overlay;

import java.util.ArrayList;
import java.util.List;

/** The way from the root of a catalog to a part of it: keys, ids of listed things, and numbers of those without an id. */
record Trail(List<String> steps) {

    static final Trail ROOT = new Trail(List.of());

    Trail {
        steps = List.copyOf(steps);
    }

    Trail then(String step) {
        List<String> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Trail(longer);
    }

    int length() {
        return steps.size();
    }

    String step(int number) {
        return steps.get(number);
    }

    /** The steps from this one on. */
    List<String> from(int number) {
        return steps.subList(Math.min(number, steps.size()), steps.size());
    }

    @Override
    public String toString() {
        return String.join(".", steps);
    }
}
