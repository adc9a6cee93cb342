package dev.plumbline.rules.project;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Imports a module's class files, and makes sure that none was left out: ArchUnit itself only logs that. */
final class CompiledClasses {

    /** The class file version of Java 27, the newest that ArchUnit 1.5.0 reads. */
    static final int NEWEST = 71;

    /** A class file's version minus this is the Java version. */
    private static final int JAVA = 44;

    private static final int SHOWN = 5;

    private static final String COMPILE = "compile first, for instance with ./mvnw verify";

    private CompiledClasses() {}

    /** The classes of all modules together, and the types that they name. */
    record Imported(JavaClasses classes, NamedTypes named) {}

    static Imported in(List<CodeModule> modules) {
        List<Path> folders = new ArrayList<>();
        Set<Path> missing = new TreeSet<>();
        for (CodeModule module : modules) {
            List<Path> files = module.classFolders().stream()
                    .flatMap(folder -> classFiles(folder).stream())
                    .toList();
            refuseIfNotCompiled(module, files);
            folders.addAll(module.classFolders());
            missing.addAll(files);
        }
        if (missing.isEmpty()) {
            throw new NotCheckedError("there are no class files in " + compiled(modules.get(0)), COMPILE);
        }
        List<Path> files = List.copyOf(missing);
        // Importing keeps one processor busy; reading the files once more does not make it longer on another.
        CompletableFuture<NamedTypes> named = CompletableFuture.supplyAsync(() -> NamedTypes.in(files));
        JavaClasses classes;
        try {
            classes = imported(folders);
        } finally {
            named.join();
        }
        classes.forEach(
                imported -> imported.getSource().flatMap(CompiledClasses::path).ifPresent(missing::remove));
        if (!missing.isEmpty()) {
            refuseIfNotLinked(folders, classes, missing);
        }
        return new Imported(classes, named.join());
    }

    /** The same file may go by two names if a folder in between is a link. */
    private static void refuseIfNotLinked(List<Path> folders, JavaClasses classes, Set<Path> missing) {
        Set<Path> real =
                new TreeSet<>(missing.stream().map(CompiledClasses::real).toList());
        classes.forEach(imported -> imported.getSource()
                .flatMap(CompiledClasses::path)
                .map(CompiledClasses::real)
                .ifPresent(real::remove));
        if (!real.isEmpty()) {
            throw refusal(folders, real);
        }
    }

    /** Sources without classes: the module was not compiled, or its classes were removed. */
    private static void refuseIfNotCompiled(CodeModule module, List<Path> files) {
        if (files.isEmpty() && module.sourceFolders().stream().anyMatch(CompiledClasses::hasSources)) {
            throw new NotCheckedError("there are no class files in " + compiled(module), COMPILE);
        }
    }

    private static Path compiled(CodeModule module) {
        return module.classFolders().stream()
                .findFirst()
                .orElse(module.directory().resolve(module.isMaven() ? "target/classes" : "build/classes"));
    }

    private static boolean hasSources(Path folder) {
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.map(Path::toString)
                    .anyMatch(file -> (file.endsWith(".java") && !file.endsWith("-info.java")) || file.endsWith(".kt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types of libraries are matched by name, so there is no need to look for them. */
    private static JavaClasses imported(List<Path> folders) {
        Function<ArchConfiguration, JavaClasses> importing = configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                    .importPaths(folders.stream().map(CompiledClasses::real).toList());
        };
        return ArchConfiguration.withThreadLocalScope(importing);
    }

    private static List<Path> classFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(real(folder), FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("module-info.class"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> path(Source source) {
        return "file".equals(source.getUri().getScheme()) ? Optional.of(Path.of(source.getUri())) : Optional.empty();
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NotCheckedError refusal(List<Path> folders, Set<Path> missing) {
        String folder = folders.stream().map(Path::toString).collect(Collectors.joining(" and "));
        List<Integer> versions =
                missing.stream().map(CompiledClasses::version).sorted().toList();
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
        String names = missing.stream()
                .limit(SHOWN)
                .map(file -> file.getFileName().toString())
                .collect(Collectors.joining(", "));
        return missing.size() > SHOWN ? names + " and " + (missing.size() - SHOWN) + " more" : names;
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
