package dev.plumbline.adr.library;

import java.util.regex.Pattern;

/** What a name in a file of libraries has to look like. */
public enum NameForm {
    FLAG("true|false"),
    ID("[a-z0-9]+(-[a-z0-9]+)*"),
    TYPE("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*(\\$[A-Za-z0-9_$]+)?"),
    COORDINATES("[A-Za-z0-9_.-]+(:[A-Za-z0-9_.-]+\\*?)?"),
    KEY("[A-Za-z0-9_.\\[\\]\"/-]+"),
    HOST("[a-z0-9*-]+(\\.[a-z0-9*-]+)*\\.[a-z]{2,}"),
    SCHEME("[a-z][a-z0-9+._-]*"),
    METHOD("[A-Za-z_][A-Za-z0-9_]*"),
    PORT("[1-9]\\d{0,3}|[1-5]\\d{4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]");

    private final Pattern pattern;

    NameForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    public Pattern pattern() {
        return pattern;
    }
}
