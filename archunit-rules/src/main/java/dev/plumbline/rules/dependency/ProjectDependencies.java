package dev.plumbline.rules.dependency;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the build files of a project say.
 *
 * @param dependencies the direct ones, those of profiles included, and then, as far as they are known, what those bring
 *     along and what else the application is packed with; managed ones are not dependencies
 * @param isWhole whether it is known what the direct ones bring along
 * @param unread dependencies that a build file works out, each as {@code file:line: what stands there}
 */
public record ProjectDependencies(List<Dependency> dependencies, boolean isWhole, List<String> unread) {

    public ProjectDependencies {
        dependencies = List.copyOf(dependencies);
        unread = List.copyOf(unread);
    }

    /** What build files say themselves. */
    public ProjectDependencies(List<Dependency> direct, List<String> unread) {
        this(direct, false, unread);
    }

    /** Together with what the direct ones bring along. */
    public ProjectDependencies with(Libraries libraries) {
        BroughtAlong brought = BroughtAlong.by(dependencies, new LibraryFiles(libraries.classPath()));
        List<Dependency> asked = Stream.concat(dependencies.stream(), brought.dependencies().stream())
                .toList();
        Stream<Dependency> packed = libraries.packed().stream()
                .filter(library ->
                        asked.stream().filter(Dependency::isForProduction).noneMatch(library::isSameAs));
        return new ProjectDependencies(
                Stream.concat(asked.stream(), packed).toList(),
                brought.isKnown() || !libraries.packed().isEmpty(),
                unread);
    }

    /**
     * A dependency, where it stands.
     *
     * @param scope empty if it is not written
     * @param exclusions {@code group:artifact} of what it shall not bring along; either may be {@code *}
     * @param file the build file, relative to the project
     * @param line of its opening tag, or of the one that brings it along, from 1; 0 if the whole file is meant
     * @param by the coordinates of those that bring it along, beginning with the direct one; empty if it is direct
     * @param packages those of its classes, if it is a jar that does not say its group; otherwise empty
     * @param isAskedFor whether the build itself asks for it: directly, with a jar that lies in the project, or with a
     *     list of dependencies that it takes whole
     */
    public record Dependency(
            String group,
            String artifact,
            String scope,
            List<String> exclusions,
            String file,
            int line,
            List<String> by,
            Set<String> packages,
            boolean isAskedFor) {

        public Dependency {
            exclusions = List.copyOf(exclusions);
            by = List.copyOf(by);
            packages = Set.copyOf(packages);
        }

        /** One that stands in a build file. */
        public Dependency(String group, String artifact, String scope, List<String> exclusions, String file, int line) {
            this(group, artifact, scope, exclusions, file, line, List.of(), Set.of(), true);
        }

        /**
         * A jar that the application is packed with.
         *
         * @param group empty if it is not known
         * @param file as messages name it
         */
        public static Dependency packed(String group, String artifact, String file, Set<String> packages) {
            return new Dependency(
                    group, artifact, "", List.of(), file, 0, List.of(), group.isEmpty() ? packages : Set.of(), true);
        }

        Dependency inScope(String other) {
            return new Dependency(group, artifact, other, exclusions, file, line, by, packages, isAskedFor);
        }

        /** With something else for every text that a build file may work out. */
        Dependency with(UnaryOperator<String> resolved) {
            return new Dependency(
                    resolved.apply(group),
                    resolved.apply(artifact),
                    resolved.apply(scope),
                    exclusions.stream().map(resolved).toList(),
                    file,
                    line);
        }

        /** Whether the application runs with it. */
        public boolean isForProduction() {
            return !scope.equals("test");
        }

        /** {@code group:artifact}, or the artifact alone if its group is not known. */
        public String coordinates() {
            return group.isEmpty() ? artifact : group + ":" + artifact;
        }

        /** Whether this may be the same library as another. */
        boolean isSameAs(Dependency other) {
            return artifact.equals(other.artifact)
                    && (group.isEmpty() || other.group.isEmpty() || group.equals(other.group));
        }

        /** The coordinates, and how it comes in: {@code a:b, brought along by c:d}. */
        public String text() {
            return by.isEmpty() ? coordinates() : coordinates() + ", brought along by " + String.join(" and ", by);
        }
    }
}
