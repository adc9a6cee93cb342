package dev.plumbline.adr.source;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with an input, so that all of it is reported at once. */
public final class Diagnostics {

    /** Whoever has more mistakes than this to mend has the wrong file. */
    private static final int MOST = 100;

    private final List<Diagnostic> found = new ArrayList<>();

    public void add(Location location, String problem, String remedy) {
        Diagnostic diagnostic = new Diagnostic(location, problem, remedy);
        if (found.contains(diagnostic)) {
            return;
        }
        if (found.size() < MOST) {
            found.add(diagnostic);
        } else if (found.size() == MOST) {
            found.add(new Diagnostic(
                    Location.wholeFile(location.file()),
                    "there are more mistakes than these " + MOST,
                    "mend them first"));
        }
    }

    /** Takes over what somebody else found. */
    public void addAll(List<Diagnostic> others) {
        others.forEach(other -> add(other.location(), other.problem(), other.remedy()));
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
