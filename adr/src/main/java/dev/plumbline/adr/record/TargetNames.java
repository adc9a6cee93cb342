package dev.plumbline.adr.record;

import dev.plumbline.adr.source.Excerpt;
import dev.plumbline.adr.source.TextCheck.Mistake;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds names that nothing can ever be called: a rule that looks for them would always be kept. */
final class TargetNames {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w$]*(\\.[A-Za-z_][\\w$]*)*");
    private static final Pattern BELOW = Pattern.compile("(?:\\.\\*|\\.\\.|\\.\\.\\*|\\.)$");
    private static final Pattern KEY = Pattern.compile("[^\\s=]+(=\\S|=\\S.*\\S)?");
    private static final Pattern PROFILE = Pattern.compile("%(?:\\{[^}]*}|[^.]*)\\.(.+)");
    private static final Pattern DEPENDENCY = Pattern.compile("[\\w.-]*\\w(:(\\*|\\w[\\w.-]*\\*?))?");
    private static final Pattern VERSIONED = Pattern.compile("([\\w.-]+:[\\w.-]+):[^:]*.*");

    private static final Set<String> PRIMITIVE =
            Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void");

    /** Words of Java and of Kotlin, which cannot be a part of a name. */
    private static final Set<String> RESERVED = Set.of(
            "break",
            "class",
            "continue",
            "do",
            "else",
            "false",
            "for",
            "if",
            "interface",
            "null",
            "package",
            "return",
            "super",
            "this",
            "throw",
            "true",
            "try",
            "while");

    /** Annotations that the compiler does not write into classes. */
    private static final Set<String> IN_SOURCES_ONLY = Set.of(
            "jakarta.annotation.Generated",
            "java.io.Serial",
            "java.lang.Override",
            "java.lang.SuppressWarnings",
            "java.lang.annotation.Native",
            "javax.annotation.Generated",
            "javax.annotation.processing.Generated");

    /** Packages of which all annotations are, but for these. */
    private static final Map<String, Set<String>> IN_SOURCES_ONLY_BELOW = Map.of(
            "lombok",
            Set.of("lombok.Generated", "lombok.NonNull", "lombok.val", "lombok.var", "lombok.experimental.var"),
            "io.soabase.recordbuilder.core",
            Set.of("io.soabase.recordbuilder.core.RecordBuilderGenerated"));

    private static final List<String> CLOSED = List.of("java", "jdk");
    private static final String JAVAX = "javax";

    private TargetNames() {}

    /** A package or a type by its full name. */
    static Optional<Mistake> inType(String name) {
        String root = name.split("\\.", 2)[0];
        if (!NAME.matcher(name).matches()) {
            return mistake(Excerpt.quoted(name) + " is no name of a package or a type", plain(name));
        }
        if (PRIMITIVE.contains(name) || Set.of(name.split("\\.")).stream().anyMatch(RESERVED::contains)) {
            return mistake(name + " is a word of Java", "name a package or a type; every class may use this");
        }
        if (!name.contains(".") && Character.isUpperCase(name.charAt(0))) {
            return mistake(
                    name + " has no package",
                    "write its full name" + such(JdkTypes.shipped().bySimpleName(name)));
        }
        if (CLOSED.stream().anyMatch(root::equalsIgnoreCase) || root.equals(JAVAX)) {
            return inJdk(name, root);
        }
        return Optional.empty();
    }

    /** The same for an annotation: it has to be in class files. */
    static Optional<Mistake> inAnnotation(String name) {
        if (isInSourcesOnly(name)) {
            return mistake(name + " is not in class files", "take it out: the compiler leaves no trace of it");
        }
        if (JdkTypes.shipped().hasOtherThanAnnotation(name)) {
            return mistake(name + " is no annotation", "write it under packages");
        }
        boolean isPackage =
                CLOSED.contains(name.split("\\.", 2)[0]) && JdkTypes.shipped().hasPackage(name);
        return isPackage ? mistake(name + " is a package", "name an annotation in it") : inType(name);
    }

    private static boolean isInSourcesOnly(String name) {
        return IN_SOURCES_ONLY.contains(name)
                || IN_SOURCES_ONLY_BELOW.entrySet().stream()
                        .anyMatch(below -> name.startsWith(below.getKey() + ".")
                                && !below.getValue().contains(name));
    }

    private static Optional<Mistake> inJdk(String name, String root) {
        Optional<String> above = JdkTypes.shipped().typeAbove(name);
        if (JdkTypes.shipped().hasType(name) || JdkTypes.shipped().hasPackage(name)) {
            return Optional.empty();
        }
        if (above.isPresent()) {
            return belowType(name, above.get());
        }
        boolean mayBeLibrary = root.equals(JAVAX)
                && !isTypeInPackageOfJdk(name)
                && JdkTypes.shipped()
                        .nearest(name)
                        .filter(near -> depth(near) == depth(name))
                        .isEmpty();
        return mayBeLibrary
                ? Optional.empty()
                : mistake(
                        "there is no " + name + " in " + JdkTypes.VERSIONS,
                        JdkTypes.shipped()
                                .meant(name)
                                .map(meant -> "did you mean " + meant + "?")
                                .orElse("write the name as it is in the JDK"));
    }

    /** Others may have packages in {@code javax}, but not in those of the JDK. */
    private static boolean isTypeInPackageOfJdk(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                && Character.isUpperCase(name.charAt(dot + 1))
                && JdkTypes.shipped().isPackageWithTypes(name.substring(0, dot));
    }

    private static Optional<Mistake> belowType(String name, String type) {
        String nested = type + name.substring(type.length()).replace('.', '$');
        return mistake(
                name + " is below a type",
                JdkTypes.shipped().hasType(nested)
                        ? "did you mean " + nested + "?"
                        : "write " + type + ": rules look for packages and types, not for methods and fields");
    }

    private static String plain(String name) {
        String simple = BELOW.matcher(name.strip().replace('/', '.')).replaceFirst("");
        String plain = simple.startsWith("@") ? simple.substring(1) : simple.replaceFirst("(?:\\[]|<.*>)$", "");
        return NAME.matcher(plain).matches()
                ? "write " + plain + "; what is below a package belongs to it"
                : "write a full name such as java.util.Date";
    }

    /** A key, or {@code key=value}. */
    static Optional<Mistake> inKey(String key) {
        var profile = PROFILE.matcher(key);
        if (profile.matches()) {
            return mistake(
                    Excerpt.quoted(key) + " has a profile",
                    "write " + profile.group(1) + ": profiles are seen to anyway");
        }
        return KEY.matcher(key).matches()
                ? Optional.empty()
                : mistake("keys is " + Excerpt.quoted(key), "write a key, or key=value");
    }

    /** {@code group} or {@code group:artifact}. */
    static Optional<Mistake> inDependency(String name) {
        if (DEPENDENCY.matcher(name).matches()) {
            return Optional.empty();
        }
        var versioned = VERSIONED.matcher(name);
        String group = BELOW.matcher(name.replaceFirst(":.*", "")).replaceFirst("");
        String remedy = versioned.matches()
                ? "write " + versioned.group(1) + ", without a version"
                : DEPENDENCY.matcher(group).matches() && name.startsWith(group + ".")
                        ? "write " + group + "; groups below belong to it"
                        : "write group or group:artifact, where an artifact may end in *";
        return mistake("dependencies is " + Excerpt.quoted(name), remedy);
    }

    private static Optional<Mistake> mistake(String problem, String remedy) {
        return Optional.of(new Mistake(problem, remedy));
    }

    private static String such(Optional<String> example) {
        return example.map(name -> ", such as " + name).orElse("");
    }

    private static long depth(String name) {
        return name.chars().filter(c -> c == '.').count();
    }
}
