package dev.plumbline.rules.dependency;

import dev.plumbline.rules.dependency.ProjectDependencies.Dependency;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What production dependencies bring along. The class path says which libraries there are and in which version, their
 * poms say who asked for them; so what is there for tests only is not mistaken for a part of the application.
 *
 * @param isKnown whether a pom was found for at least one direct dependency
 */
record BroughtAlong(List<Dependency> dependencies, boolean isKnown) {

    static BroughtAlong by(List<Dependency> direct, LibraryFiles libraries) {
        List<Dependency> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Deque<Dependency> open = new ArrayDeque<>();
        direct.stream().filter(Dependency::isForProduction).forEach(dependency -> {
            seen.add(dependency.coordinates());
            open.addLast(dependency);
        });
        boolean isKnown = open.isEmpty();
        while (!open.isEmpty()) {
            Dependency from = open.removeFirst();
            Optional<LibraryPom> ofJar = libraries.pom(from.group(), from.artifact());
            Optional<LibraryPom> pom = ofJar.or(
                    () -> from.isAskedFor() ? libraries.withoutJar(from.group(), from.artifact()) : Optional.empty());
            boolean isList = ofJar.isEmpty() && from.isAskedFor();
            isKnown |= pom.isPresent() && from.by().isEmpty();
            pom.stream()
                    .flatMap(library -> library.dependencies(libraries).stream())
                    .filter(next -> !isExcluded(from, next))
                    .filter(next -> libraries.pom(next.group(), next.artifact()).isPresent())
                    .filter(next -> seen.add(next.coordinates()))
                    .map(next -> brought(from, next, isList))
                    .forEach(next -> {
                        found.add(next);
                        open.addLast(next);
                    });
        }
        return new BroughtAlong(found, isKnown);
    }

    private static boolean isExcluded(Dependency from, Dependency next) {
        return from.exclusions().stream()
                .anyMatch(exclusion -> Stream.of("*:*", next.group() + ":*", "*:" + next.artifact(), next.coordinates())
                        .anyMatch(exclusion::equals));
    }

    /** An exclusion goes for everything below. */
    private static Dependency brought(Dependency from, Dependency next, boolean isList) {
        return new Dependency(
                next.group(),
                next.artifact(),
                next.scope(),
                Stream.concat(from.exclusions().stream(), next.exclusions().stream())
                        .toList(),
                from.file(),
                from.line(),
                Stream.concat(from.by().stream(), Stream.of(from.coordinates())).toList(),
                Set.of(),
                isList);
    }
}
