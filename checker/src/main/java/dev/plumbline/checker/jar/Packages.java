package dev.plumbline.checker.jar;

import dev.plumbline.rules.check.PackageNames;
import java.util.List;

/**
 * The packages that records are about, with what is below them.
 *
 * @param names full names
 */
record Packages(List<String> names) {

    Packages {
        names = List.copyOf(names);
    }

    boolean have(String packageName) {
        return names.stream().anyMatch(name -> PackageNames.isIn(packageName, name));
    }

    /** Whether they are those of a group, as coordinates name it. */
    boolean areOf(String group) {
        return names.stream().anyMatch(name -> PackageNames.isIn(name, group));
    }

    @Override
    public String toString() {
        return String.join(" and ", names);
    }
}
