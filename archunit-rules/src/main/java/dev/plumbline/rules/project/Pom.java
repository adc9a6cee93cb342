package dev.plumbline.rules.project;

import java.util.List;

/**
 * What a module's own pom says.
 *
 * @param dependencies its direct ones, those of its profiles included; managed ones are not dependencies
 */
public record Pom(List<Dependency> dependencies) {

    public Pom {
        dependencies = List.copyOf(dependencies);
    }

    /**
     * A dependency, where it stands.
     *
     * @param scope empty if it is not written
     * @param line of its opening tag, from 1
     */
    public record Dependency(String group, String artifact, String scope, int line) {

        /** Whether the application runs with it. */
        public boolean isForProduction() {
            return !scope.equals("test");
        }

        /** {@code group:artifact}. */
        public String coordinates() {
            return group + ":" + artifact;
        }
    }
}
