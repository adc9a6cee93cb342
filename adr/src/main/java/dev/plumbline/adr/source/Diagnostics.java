package dev.plumbline.adr.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects everything that is wrong with an input, each thing once, so that all of it is reported at once. */
public final class Diagnostics {

    /** Whoever has more mistakes than this to mend has the wrong file. */
    private static final int MOST = 100;

    private final Set<Diagnostic> found = new LinkedHashSet<>();

    public void add(Location location, String problem, String remedy) {
        found.add(new Diagnostic(location, problem, remedy));
    }

    /** Takes over what somebody else found. */
    public void addAll(List<Diagnostic> others) {
        others.forEach(other -> add(other.location(), other.problem(), other.remedy()));
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws InvalidInputException if anything was found; what stands first in the input comes first */
    public void throwIfAny() {
        if (found.isEmpty()) {
            return;
        }
        List<Diagnostic> ordered = new ArrayList<>(found);
        List<String> files = found.stream()
                .map(diagnostic -> diagnostic.location().file())
                .distinct()
                .toList();
        ordered.sort(Comparator.comparing(
                Diagnostic::location,
                Comparator.comparingInt((Location at) -> files.indexOf(at.file()))
                        .thenComparingInt(Location::line)
                        .thenComparingInt(Location::column)));
        if (ordered.size() > MOST) {
            Location file = Location.wholeFile(ordered.get(0).location().file());
            int more = ordered.size() - MOST;
            ordered.subList(MOST, ordered.size()).clear();
            ordered.add(new Diagnostic(file, "there are " + more + " more mistakes", "mend these first"));
        }
        throw new InvalidInputException(ordered);
    }
}
