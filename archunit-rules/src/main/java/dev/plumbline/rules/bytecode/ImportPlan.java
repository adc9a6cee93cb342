package dev.plumbline.rules.bytecode;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which class files are imported together. Calls are followed within one import, and no two classes of one name can be
 * in it. So every unit is imported with itself in front, behind it what it uses, and what has to do with those and gets
 * on with it; and all that gets on with one another shares an import.
 */
final class ImportPlan {

    private final List<ClassUnit> units;
    private final Map<ClassUnit, Set<ClassUnit>> used = new LinkedHashMap<>();

    private ImportPlan(List<ClassUnit> units) {
        this.units = List.copyOf(units);
    }

    /** Whether two classes have one name. */
    static boolean isNeeded(List<ClassUnit> units) {
        Set<String> names = new HashSet<>();
        return units.stream().flatMap(unit -> unit.files().keySet().stream()).anyMatch(name -> !names.add(name));
    }

    /** The files of each import; some are in several. */
    static List<Collection<Path>> of(Map<ClassUnit, NamedTypes> units) {
        ImportPlan plan = new ImportPlan(List.copyOf(units.keySet()));
        plan.findOutWhoUsesWhom(units);
        List<Map<String, Path>> imports = new ArrayList<>();
        for (ClassUnit unit : plan.units) {
            Map<String, Path> own = withoutPackages(unit);
            if (imports.stream().noneMatch(files -> files.entrySet().containsAll(own.entrySet()))) {
                imports.add(plan.around(unit));
            }
        }
        List<Map<String, Path>> shared = new ArrayList<>();
        imports.forEach(files -> addTo(shared, files));
        for (ClassUnit unit : plan.units) {
            unit.files().entrySet().stream()
                    .filter(file -> ClassUnit.isOfPackage(file.getKey()))
                    .forEach(file -> addTo(shared, Map.of(file.getKey(), file.getValue())));
        }
        return shared.stream().map(Map::values).toList();
    }

    private static Map<String, Path> withoutPackages(ClassUnit unit) {
        Map<String, Path> files = new TreeMap<>(unit.files());
        files.keySet().removeIf(ClassUnit::isOfPackage);
        return files;
    }

    private static void addTo(List<Map<String, Path>> imports, Map<String, Path> files) {
        imports.stream()
                .filter(there -> isFitting(there, files))
                .findFirst()
                .ifPresentOrElse(there -> there.putAll(files), () -> imports.add(new TreeMap<>(files)));
    }

    private static boolean isFitting(Map<String, Path> there, Map<String, Path> files) {
        return files.entrySet().stream().allMatch(file -> there.getOrDefault(file.getKey(), file.getValue())
                .equals(file.getValue()));
    }

    /** A unit uses another if it names a class that the other has, and it has not. */
    private void findOutWhoUsesWhom(Map<ClassUnit, NamedTypes> named) {
        Map<String, List<ClassUnit>> having = new HashMap<>();
        units.forEach(
                unit -> unit.files().keySet().forEach(name -> having.computeIfAbsent(name, any -> new ArrayList<>())
                        .add(unit)));
        named.forEach((unit, types) -> {
            Set<ClassUnit> others = new LinkedHashSet<>();
            types.names().stream()
                    .filter(name -> !unit.files().containsKey(name))
                    .forEach(name -> others.addAll(having.getOrDefault(name, List.of())));
            units.stream().filter(other -> other.module().equals(unit.module())).forEach(others::add);
            others.remove(unit);
            used.put(unit, others);
        });
    }

    private Map<String, Path> around(ClassUnit unit) {
        Map<String, Path> files = withoutPackages(unit);
        Set<ClassUnit> in = new LinkedHashSet<>(Set.of(unit));
        Deque<ClassUnit> open = new ArrayDeque<>(in);
        while (!open.isEmpty()) {
            for (ClassUnit other : used.getOrDefault(open.remove(), Set.of())) {
                if (in.add(other)) {
                    withoutPackages(other).forEach(files::putIfAbsent);
                    open.add(other);
                }
            }
        }
        while (addRelated(files, in)) {
            // Whoever came in may have relations of its own.
        }
        return files;
    }

    private boolean addRelated(Map<String, Path> files, Set<ClassUnit> in) {
        boolean isAny = false;
        for (ClassUnit other : units) {
            if (!in.contains(other) && isRelated(other, in) && isFitting(files, withoutPackages(other))) {
                in.add(other);
                files.putAll(withoutPackages(other));
                isAny = true;
            }
        }
        return isAny;
    }

    private boolean isRelated(ClassUnit other, Set<ClassUnit> in) {
        return used.getOrDefault(other, Set.of()).stream().anyMatch(in::contains)
                || in.stream()
                        .anyMatch(unit -> used.getOrDefault(unit, Set.of()).contains(other));
    }
}
