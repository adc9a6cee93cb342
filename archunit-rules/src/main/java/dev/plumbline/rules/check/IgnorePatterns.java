package dev.plumbline.rules.check;

import dev.plumbline.rules.project.NotCheckedError;
import java.net.URL;

/** ArchUnit's own switch to turn violations off, which is easy to forget. */
final class IgnorePatterns {

    static final String FILE = "archunit_ignore_patterns.txt";

    private IgnorePatterns() {}

    static void refuse() {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        URL found = (own == null ? IgnorePatterns.class.getClassLoader() : own).getResource(FILE);
        if (found != null) {
            throw new NotCheckedError(
                    FILE + " is on the class path, at " + found,
                    "remove it; a violation that is meant needs another answer in plumbline.yaml");
        }
    }
}
