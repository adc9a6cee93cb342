package dev.plumbline.rules.check;

import dev.plumbline.adr.source.Spelling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The public types of Jakarta EE 8 to 11, which were in {@code javax} before. */
final class JakartaTypes {

    private static final String NEW = "jakarta.";
    private static final String OLD = "javax.";

    /** By package; what is in one without any is taken on trust. */
    private static final Map<String, Set<String>> TYPES = read();

    private JakartaTypes() {}

    private static Map<String, Set<String>> read() {
        return NameLists.text(JakartaTypes.class, "jakarta.txt")
                .lines()
                .map(line -> List.of(line.split(" ")))
                .collect(Collectors.toMap(
                        words -> words.get(0),
                        words -> new TreeSet<>(words.subList(1, words.size())),
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** Whether a name is in one of the two. */
    static boolean areMeant(String name) {
        return name.startsWith(NEW) || name.startsWith(OLD);
    }

    /** Whether there is a package or a type of this name; what is below a type is its own. */
    static boolean have(String name) {
        String inNew = inNew(name);
        return TYPES.entrySet().stream()
                .anyMatch(entry -> PackageNames.isIn(entry.getKey(), inNew)
                        || (entry.getValue().isEmpty() && PackageNames.isIn(inNew, entry.getKey()))
                        || (PackageNames.isIn(inNew, entry.getKey())
                                && entry.getValue().contains(typeIn(entry.getKey(), inNew))));
    }

    private static String inNew(String name) {
        return name.startsWith(OLD) ? NEW + name.substring(OLD.length()) : name;
    }

    private static String typeIn(String packageName, String name) {
        return name.substring(packageName.length() + 1).replaceFirst("\\$.*", "");
    }

    /** What was probably meant: a package, or a type in one, that is spelt nearly so. */
    static Optional<String> nearest(String name) {
        String inNew = inNew(name);
        int dot = inNew.lastIndexOf('.');
        String packageName = inNew.substring(0, dot);
        Optional<String> near = Spelling.slip(packageName, TYPES.keySet())
                .flatMap(there -> Spelling.slip(inNew.substring(dot + 1), TYPES.getOrDefault(there, Set.of()))
                        .map(type -> there + "." + type))
                .or(() -> Spelling.slip(inNew, TYPES.keySet()));
        return near.map(meant -> name.startsWith(OLD) ? OLD + meant.substring(NEW.length()) : meant);
    }
}
