package dev.plumbline.rules.bytecode;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.plumbline.rules.project.CodeModule;
import dev.plumbline.rules.project.NotCheckedError;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Imports a module's class files, and makes sure that none was left out: ArchUnit itself only logs that. */
final class ClassImport {

    /** The class file version of Java 27, the newest that ArchUnit 1.5.0 reads. */
    static final int NEWEST = 71;

    /** A class file's version minus this is the Java version. */
    private static final int JAVA = 44;

    private static final int SHOWN = 5;

    private ClassImport() {}

    /**
     * The classes of all modules together.
     *
     * @param all in the order of their names; of those of one name each is there, and some more than once, each with what
     *     it was imported with
     * @param named the types that they name
     */
    record Imported(List<JavaClass> all, NamedTypes named) {}

    static Imported of(List<CodeModule> modules, List<ClassUnit> units) {
        modules.forEach(module -> refuseIfNotCompiled(module, units));
        if (units.isEmpty()) {
            throw new NotCheckedError(
                    "there are no class files in " + compiled(modules.get(0)),
                    modules.get(0).howToCompile());
        }
        return ImportPlan.isNeeded(units) ? oneByOne(units) : atOnce(units);
    }

    private static Imported atOnce(List<ClassUnit> units) {
        List<Path> files =
                units.stream().flatMap(unit -> unit.files().values().stream()).toList();
        // Importing keeps one processor busy; reading the files once more does not make it longer on another.
        CompletableFuture<NamedTypes> named = CompletableFuture.supplyAsync(() -> NamedTypes.in(files));
        List<JavaClass> classes;
        try {
            classes = imported(folders(units), files, units);
        } finally {
            named.join();
        }
        return new Imported(inOrder(classes), named.join());
    }

    /** Who is imported with whom depends on the names that classes know. */
    private static Imported oneByOne(List<ClassUnit> units) {
        Map<ClassUnit, NamedTypes> named = new LinkedHashMap<>();
        units.forEach(unit -> named.put(unit, NamedTypes.in(unit.files().values())));
        List<JavaClass> classes = ImportPlan.of(named).stream()
                .flatMap(files -> imported(files, files, units).stream())
                .toList();
        return new Imported(inOrder(classes), NamedTypes.together(named.values()));
    }

    private static List<JavaClass> inOrder(List<JavaClass> classes) {
        return classes.stream().sorted(Comparator.comparing(JavaClass::getName)).toList();
    }

    private static List<Path> folders(List<ClassUnit> units) {
        List<Path> folders = new ArrayList<>();
        units.stream()
                .map(ClassUnit::folder)
                .filter(folder -> folders.stream().noneMatch(folder::startsWith))
                .forEach(folders::add);
        return folders;
    }

    /** Sources with classes, but no class files: the module was not compiled, or its classes were removed. */
    private static void refuseIfNotCompiled(CodeModule module, List<ClassUnit> units) {
        if (units.stream().noneMatch(unit -> unit.module().equals(module))
                && SourceFiles.of(module).stream()
                        .anyMatch(file -> !file.read().classes().isEmpty())) {
            throw new NotCheckedError("there are no class files in " + compiled(module), module.howToCompile());
        }
    }

    private static Path compiled(CodeModule module) {
        return module.folders().classes().get(0);
    }

    /**
     * Types of libraries are matched by name, so there is no need to look for them.
     *
     * @param files every one of which has to be imported
     */
    private static List<JavaClass> imported(Collection<Path> places, Collection<Path> files, List<ClassUnit> units) {
        Function<ArchConfiguration, JavaClasses> importing = configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPaths(places);
        };
        JavaClasses classes = ArchConfiguration.withThreadLocalScope(importing);
        Set<Path> missing = new TreeSet<>(files);
        classes.forEach(type -> file(type).ifPresent(missing::remove));
        if (!missing.isEmpty()) {
            throw refusal(units, missing);
        }
        return List.copyOf(classes);
    }

    /** The class file that a class is from. */
    static Optional<Path> file(JavaClass type) {
        return type.getSource()
                .map(Source::getUri)
                .filter(uri -> "file".equals(uri.getScheme()))
                .map(Path::of);
    }

    private static NotCheckedError refusal(List<ClassUnit> units, Set<Path> missing) {
        String folder = folders(units).stream()
                .filter(of -> missing.stream().anyMatch(file -> file.startsWith(of)))
                .map(Path::toString)
                .collect(Collectors.joining(" and "));
        List<Integer> versions =
                missing.stream().map(ClassImport::version).sorted().toList();
        int newest = versions.get(versions.size() - 1);
        if (newest > NEWEST) {
            return new NotCheckedError(
                    "this ArchUnit cannot read " + count(missing) + " for Java " + (newest - JAVA) + " in " + folder
                            + ": " + names(missing),
                    "set maven.compiler.release to " + (NEWEST - JAVA)
                            + " or lower, or use rules that come with a newer ArchUnit");
        }
        return new NotCheckedError(
                count(missing) + " in " + folder + " could not be read: " + names(missing),
                "build again from scratch, for instance with ./mvnw clean verify");
    }

    private static String count(Set<Path> missing) {
        return missing.size() + (missing.size() == 1 ? " class file" : " class files");
    }

    private static String names(Set<Path> missing) {
        return shown(
                missing.stream().map(file -> String.valueOf(file.getFileName())).toList());
    }

    /** The first names, and how many there are besides. */
    static String shown(Collection<String> names) {
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() > SHOWN ? shown + " and " + (names.size() - SHOWN) + " more" : shown;
    }

    /** 0 if this is no class file. */
    private static int version(Path file) {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            boolean isClass = in.readInt() == 0xCAFEBABE;
            in.readUnsignedShort();
            return isClass ? in.readUnsignedShort() : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
