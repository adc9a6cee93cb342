package dev.plumbline.adr.source;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with an input, so that all of it is reported at once. */
public final class Diagnostics {

    private final List<Diagnostic> found = new ArrayList<>();

    public void add(Location location, String problem, String remedy) {
        found.add(new Diagnostic(location, problem, remedy));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws InvalidInputException if anything was found */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(found);
        }
    }
}
