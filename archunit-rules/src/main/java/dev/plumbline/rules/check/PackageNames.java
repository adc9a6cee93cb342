package dev.plumbline.rules.check;

/** How names of packages, keys and artifacts are compared. */
public final class PackageNames {

    private PackageNames() {}

    /** Whether a package or a type is this package or below it. */
    public static boolean isIn(String name, String parent) {
        // Asked for every dependency and every package that is known: no string is made for it.
        return name.startsWith(parent)
                && (name.length() == parent.length()
                        || name.charAt(parent.length()) == '.'
                        || name.charAt(parent.length()) == '$');
    }
}
