package dev.plumbline.checker.jar;

import dev.plumbline.rules.dependency.Coordinates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose coordinates stand in the jar of an application.
 *
 * @param own the application's; a jar may be called anything
 * @param unpacked those of libraries whose classes lie in the jar, beside the application's
 */
record JarCoordinates(Optional<Coordinates> own, List<Coordinates> unpacked) {

    JarCoordinates {
        unpacked = List.copyOf(unpacked);
    }

    /**
     * Tells them apart by the jar's name, or else by the packages of the records. A jar with libraries of its own kind
     * inside has no others unpacked in it.
     *
     * @param hasRoot whether the application's classes have a folder of their own in the jar
     */
    static JarCoordinates of(List<String> entries, String jar, boolean hasRoot, Packages packages) {
        Set<Coordinates> written = new LinkedHashSet<>();
        entries.stream()
                .sorted()
                .flatMap(entry -> Coordinates.of(entry).stream())
                .forEach(written::add);
        Optional<Coordinates> own = written.stream()
                .filter(candidate -> candidate.isNameOf(jar))
                .max(Comparator.comparingInt(candidate -> candidate.artifact().length()))
                .or(() -> written.stream()
                        .filter(candidate -> packages.areOf(candidate.group()))
                        .findFirst())
                .or(() -> written.size() == 1 || hasRoot ? written.stream().findFirst() : Optional.empty());
        List<Coordinates> others = new ArrayList<>(written);
        others.removeIf(
                candidate -> hasRoot || own.equals(Optional.of(candidate)) || packages.areOf(candidate.group()));
        return new JarCoordinates(own, others);
    }
}
