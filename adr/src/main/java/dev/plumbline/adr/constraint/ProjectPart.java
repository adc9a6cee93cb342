package dev.plumbline.adr.constraint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parts of a project's identity. They become folders and packages, so their form is held tight. */
public enum ProjectPart {
    NAME(ProjectPart::isName, "lower-case words joined by hyphens, at most 60 letters, such as acme-notifications"),
    GROUP(ProjectPart::isPackage, "a Java package in lower case, such as com.acme"),
    PACKAGE(ProjectPart::isPackage, "a Java package in lower case, such as com.acme.notifications");

    private static final Pattern NAME_FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern PACKAGE_FORM = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

    /** No program may have classes of its own below it; see {@link ClassLoader}. */
    private static final String OF_THE_JDK = "java.";

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PACKAGE = 120;

    /** The reserved words of the Java Language Specification, chapter 3.9, with the three literals. */
    private static final Set<String> RESERVED = Set.of(("abstract assert boolean break byte case catch char class const"
                    + " continue default do double else enum extends final finally float for goto if implements import"
                    + " instanceof int interface long native new package private protected public return short static"
                    + " strictfp super switch synchronized this throw throws transient try void volatile while true"
                    + " false null")
            .split(" "));

    private final Predicate<String> rule;
    private final String form;

    ProjectPart(Predicate<String> rule, String form) {
        this.rule = rule;
        this.form = form;
    }

    /** As in {@code project: {name: …}}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As in {@code --set project.name=…}. */
    public String path() {
        return "project." + key();
    }

    /** What a value must look like. */
    public String form() {
        return form;
    }

    /** The form as a regular expression, for the whole value. */
    public String pattern() {
        return (this == NAME ? NAME_FORM : PACKAGE_FORM).pattern();
    }

    /** The most characters a value may have. */
    public int longest() {
        return this == NAME ? LONGEST_NAME : LONGEST_PACKAGE;
    }

    /** The words that may not stand between dots, in alphabetical order. */
    public List<String> reserved() {
        return this == NAME ? List.of() : RESERVED.stream().sorted().toList();
    }

    public boolean accepts(String value) {
        return rule.test(value);
    }

    static Optional<ProjectPart> of(String key) {
        return Stream.of(values()).filter(part -> part.key().equals(key)).findFirst();
    }

    /** What a project is called that nobody has named: after the kind of decision. */
    public static String standardName(String kind) {
        return kind.endsWith("s") ? kind : kind + "s";
    }

    /** The package that goes with a group and a name: {@code com.acme} and {@code mail-hub} give {@code com.acme.mailhub}. */
    public static String standardPackage(String group, String name) {
        String company = group.substring(group.lastIndexOf('.') + 1);
        String own = name.startsWith(company + "-") ? name.substring(company.length() + 1) : name;
        String joined = own.replace("-", "");
        boolean usable = isPackage(joined);
        return group + "." + (usable ? joined : "app" + joined);
    }

    private static boolean isName(String value) {
        return value.length() <= LONGEST_NAME && NAME_FORM.matcher(value).matches();
    }

    private static boolean isPackage(String value) {
        return value.length() <= LONGEST_PACKAGE
                && PACKAGE_FORM.matcher(value).matches()
                && Stream.of(value.split("\\.")).noneMatch(RESERVED::contains)
                && !(value + ".").startsWith(OF_THE_JDK);
    }
}
