package dev.plumbline.rules.check;

import dev.plumbline.adr.catalog.CatalogLibraries;
import dev.plumbline.adr.source.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names of libraries that are known though they are not there. */
final class KnownNames {

    private static final List<String> NAMES =
            Stream.concat(wellKnown(), ofRules()).distinct().toList();

    /** What has nothing in it but the JDK. */
    private static final Set<String> JDK = Set.of("java", "jdk", "sun", "com.sun");

    private KnownNames() {}

    /** A package, a type or a group, or what is above one that is known. */
    static boolean have(String name) {
        return NAMES.stream().anyMatch(known -> PackageNames.isIn(name, known) || PackageNames.isIn(known, name));
    }

    /**
     * The same of a package or a type, where it can be told more exactly: the types of Jakarta EE are known, those that
     * are the JDK's alone are in the one that runs this, and a package that is on the class path has all its types there.
     *
     * @param classPath whether it has a package or a type
     */
    static boolean haveType(String name, Predicate<String> classPath) {
        if (!have(name)) {
            return false;
        }
        if (isInJdk(name) || NAMES.stream().anyMatch(known -> PackageNames.isIn(known, name))) {
            return true;
        }
        if (JakartaTypes.areMeant(name)) {
            return JakartaTypes.have(name) || classPath.test(name);
        }
        boolean isOfJdk =
                NAMES.stream().filter(known -> PackageNames.isIn(name, known)).allMatch(JDK::contains);
        int dot = name.lastIndexOf('.');
        boolean isTypeInKnownPackage =
                dot > 0 && Character.isUpperCase(name.charAt(dot + 1)) && classPath.test(name.substring(0, dot));
        return isOfJdk || isTypeInKnownPackage ? classPath.test(name) : true;
    }

    private static boolean isInJdk(String name) {
        return ClassLoader.getPlatformClassLoader().getResource(name.replace('.', '/') + ".class") != null
                || ModuleLayer.boot().modules().stream()
                        .flatMap(module -> module.getPackages().stream())
                        .anyMatch(known -> PackageNames.isIn(known, name));
    }

    /** What was probably meant: a known name whose parts are spelt nearly as the first ones of this. */
    static Optional<String> nearest(String name) {
        List<String> parts = List.of(name.split("\\."));
        if (JakartaTypes.areMeant(name)) {
            return JakartaTypes.nearest(name);
        }
        return NAMES.stream()
                .filter(known -> !PackageNames.isIn(name, known) && isNear(parts, List.of(known.split("\\."))))
                .findFirst();
    }

    private static boolean isNear(List<String> parts, List<String> known) {
        return parts.size() >= known.size()
                && IntStream.range(0, known.size()).allMatch(i -> Spelling.slip(parts.get(i), List.of(known.get(i)))
                        .isPresent());
    }

    /** What rules know that are not a record's own. */
    private static Stream<String> ofRules() {
        return CatalogLibraries.usual()
                .all()
                .flatMap(library -> Stream.concat(
                        library.packages().stream(),
                        library.coordinates().stream().map(name -> name.replaceFirst(":.*", ""))));
    }

    private static Stream<String> wellKnown() {
        return NameLists.text(KnownNames.class, "well-known.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .flatMap(line -> Stream.of(line.split(" ")));
    }
}
