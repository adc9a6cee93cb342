package dev.plumbline.rules.gradle;

import java.util.List;

/**
 * A dependency, as a build script declares it.
 *
 * @param name {@code group:artifact}, or the name that a version catalog gives it, such as {@code libs.spring.kafka}
 * @param isForTests whether only tests use it
 * @param exclusions {@code group:artifact} of what it shall not bring along; either may be {@code *}
 * @param line from 1
 */
record Declared(String name, boolean isForTests, List<String> exclusions, int line) {

    Declared {
        exclusions = List.copyOf(exclusions);
    }

    boolean hasCoordinates() {
        return name.contains(":");
    }
}
