package dev.plumbline.rules.check;

/** How names of packages, keys and artifacts are compared. */
final class Names {

    private Names() {}

    /** Whether a package or a type is this package or below it. */
    static boolean isIn(String name, String parent) {
        return name.equals(parent) || name.startsWith(parent + ".");
    }
}
