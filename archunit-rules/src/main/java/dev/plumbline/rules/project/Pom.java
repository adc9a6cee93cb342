package dev.plumbline.rules.project;

import java.util.List;

/**
 * What the build files of a project say.
 *
 * @param dependencies the direct ones, those of profiles included, and then, as far as they are known, what those bring
 *     along; managed ones are not dependencies
 * @param isWhole whether it is known what the direct ones bring along
 */
public record Pom(List<Dependency> dependencies, boolean isWhole) {

    public Pom {
        dependencies = List.copyOf(dependencies);
    }

    /**
     * A dependency, where it stands.
     *
     * @param scope empty if it is not written
     * @param exclusions {@code group:artifact} of what it shall not bring along; either may be {@code *}
     * @param file the build file, relative to the project
     * @param line of its opening tag, or of the one that brings it along; from 1
     * @param by the coordinates of those that bring it along, beginning with the direct one; empty if it is direct
     */
    public record Dependency(
            String group,
            String artifact,
            String scope,
            List<String> exclusions,
            String file,
            int line,
            List<String> by) {

        public Dependency {
            exclusions = List.copyOf(exclusions);
            by = List.copyOf(by);
        }

        /** Whether the application runs with it. */
        public boolean isForProduction() {
            return !scope.equals("test");
        }

        /** {@code group:artifact}. */
        public String coordinates() {
            return group + ":" + artifact;
        }

        /** The coordinates, and how it comes in: {@code a:b, brought along by c:d}. */
        public String text() {
            return by.isEmpty() ? coordinates() : coordinates() + ", brought along by " + String.join(" and ", by);
        }
    }
}
