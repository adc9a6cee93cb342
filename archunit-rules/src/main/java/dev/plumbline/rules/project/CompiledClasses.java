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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private CompiledClasses() {}

    static JavaClasses in(Path module) {
        Path folder = module.resolve("target/classes");
        List<Path> files = classFiles(folder);
        if (files.isEmpty()) {
            throw new NotCheckedError(
                    "there are no class files in " + folder, "compile first, for instance with ./mvnw verify");
        }
        JavaClasses classes = imported(folder);
        Set<Path> missing = new TreeSet<>(files);
        classes.forEach(
                imported -> imported.getSource().flatMap(CompiledClasses::path).ifPresent(missing::remove));
        if (!missing.isEmpty()) {
            throw refusal(folder, missing);
        }
        return classes;
    }

    /** Types of libraries are matched by name, so there is no need to look for them. */
    private static JavaClasses imported(Path folder) {
        Function<ArchConfiguration, JavaClasses> importing = configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPath(real(folder));
        };
        return ArchConfiguration.withThreadLocalScope(importing);
    }

    private static List<Path> classFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("module-info.class"))
                    .map(CompiledClasses::real)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> path(Source source) {
        return "file".equals(source.getUri().getScheme())
                ? Optional.of(real(Path.of(source.getUri())))
                : Optional.empty();
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NotCheckedError refusal(Path folder, Set<Path> missing) {
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
