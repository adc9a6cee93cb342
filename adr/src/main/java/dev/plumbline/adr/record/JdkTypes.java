package dev.plumbline.adr.record;

import dev.plumbline.adr.source.Spelling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the JDK has: packages and public types of {@code java}, {@code javax} and {@code jdk}, in Java 17 to 25 taken
 * together, so that a record means the same whichever of them reads it. A newer Java also knows its own.
 */
final class JdkTypes {

    static final String VERSIONS = "Java 17 to 25";

    private static final Set<String> USUAL = Set.of("java.lang", "java.util", "java.time", "java.io");

    static final String FILE = "/dev/plumbline/adr/jdk/types.txt";
    static final String ANNOTATIONS = "/dev/plumbline/adr/jdk/annotations.txt";

    /** Types by package; a package without any is not for others, and what is in it is taken on trust. */
    private final SortedMap<String, Set<String>> types;

    /** Those of them that are annotations. */
    private final SortedMap<String, Set<String>> annotations;

    private JdkTypes(SortedMap<String, Set<String>> types, SortedMap<String, Set<String>> annotations) {
        this.types = types;
        this.annotations = annotations;
    }

    /** Few records need them. */
    private static final class Shipped {
        private static final JdkTypes TYPES = new JdkTypes(read(FILE), read(ANNOTATIONS));
    }

    static JdkTypes shipped() {
        return Shipped.TYPES;
    }

    /** One package with its types on a line. */
    private static SortedMap<String, Set<String>> read(String file) {
        SortedMap<String, Set<String>> types = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(JdkTypes.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> List.of(line.split(" ")))
                    .forEach(words -> types.put(words.get(0), new TreeSet<>(words.subList(1, words.size()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }

    /** Whether there is a package of this name, or one below it. */
    boolean hasPackage(String name) {
        return types.containsKey(name)
                || types.tailMap(name + ".").keySet().stream()
                        .findFirst()
                        .orElse("")
                        .startsWith(name + ".")
                || ModuleLayer.boot().modules().stream()
                        .anyMatch(module -> module.getPackages().contains(name));
    }

    /** Whether there is a type of this name that is no annotation. */
    boolean hasOtherThanAnnotation(String name) {
        return isIn(types, name) && !isIn(annotations, name);
    }

    private static boolean isIn(SortedMap<String, Set<String>> types, String name) {
        int dot = Math.max(0, name.lastIndexOf('.'));
        return types.getOrDefault(name.substring(0, dot), Set.of()).contains(name.substring(dot + 1));
    }

    /** Whether classes of the JDK are in the package itself. */
    boolean isPackageWithTypes(String name) {
        return !types.getOrDefault(name, Set.of()).isEmpty();
    }

    /** Whether there is a type of this name; one in another is behind a {@code $}. */
    boolean hasType(String name) {
        int dot = name.lastIndexOf('.');
        Set<String> known = dot < 0 ? null : types.get(name.substring(0, dot));
        return known != null && (known.isEmpty() || known.contains(name.substring(dot + 1)))
                || ClassLoader.getSystemResource(name.replace('.', '/') + ".class") != null;
    }

    /** The longest part of a name, cut at dots, that is a type; empty if none is. */
    Optional<String> typeAbove(String name) {
        return parts(name).filter(this::hasType).findFirst();
    }

    /** What stands before the last dot, before the one in front of it, and so on. */
    private static Stream<String> parts(String name) {
        return Stream.iterate(outer(name), part -> !part.isEmpty(), JdkTypes::outer);
    }

    private static String outer(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** What was probably meant by a name that is unknown: it is misspelt, or in another package. */
    Optional<String> meant(String name) {
        return nearest(name).or(() -> bySimpleName(name.substring(name.lastIndexOf('.') + 1)));
    }

    /** The name that is spelt nearly so. */
    Optional<String> nearest(String name) {
        String known = parts(name).filter(this::hasPackage).findFirst().orElse("");
        String rest = known.isEmpty() ? name : name.substring(known.length() + 1);
        String word = rest.split("\\.", 2)[0];
        String behind = rest.substring(word.length());
        return Spelling.slip(word, children(known))
                .map(near -> known.isEmpty() ? near : known + "." + near)
                .map(near -> has(near + behind)
                        ? near + behind
                        : nearest(near + behind).orElse(near));
    }

    private boolean has(String name) {
        return hasPackage(name) || hasType(name);
    }

    private Set<String> children(String parent) {
        Set<String> children = new TreeSet<>(types.getOrDefault(parent, Set.of()));
        String start = parent.isEmpty() ? "" : parent + ".";
        types.tailMap(start).keySet().stream()
                .takeWhile(name -> name.startsWith(start))
                .map(name -> name.substring(start.length()).split("\\.")[0])
                .forEach(children::add);
        return children;
    }

    /** The type of a name that is probably meant: of those in the packages used most, or in the shortest one. */
    Optional<String> bySimpleName(String simple) {
        return types.entrySet().stream()
                .filter(entry -> entry.getValue().contains(simple))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing((String name) -> !USUAL.contains(name))
                        .thenComparingInt(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> name + "." + simple);
    }
}
