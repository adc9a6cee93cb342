package dev.plumbline.rules.source;

import java.util.Optional;

/** The languages whose sources are read. */
public enum Language {
    JAVA(".java"),
    KOTLIN(".kt");

    private final String ending;

    Language(String ending) {
        this.ending = ending;
    }

    /** Empty if a file of this name is no source, or one in another language. */
    public static Optional<Language> of(String file) {
        for (Language language : values()) {
            if (file.endsWith(language.ending)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
