package dev.plumbline.rules.bytecode;

import dev.plumbline.rules.bytecode.SourceFiles.SourceFile;
import dev.plumbline.rules.project.CodeModule;
import dev.plumbline.rules.project.NotCheckedError;
import dev.plumbline.rules.source.SourceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds sources that say something else than the class files, because nobody compiled them as they are now. */
record StaleClasses(Compared compared, List<Path> classPath) {

    private static final int SHOWN = 5;

    private static final String TRUST =
            "; where the times of files say nothing, as in a fresh checkout beside classes from a cache, leave them out"
                    + " with --trust-classes, or -Dplumbline.trustClasses in Maven";

    private record Stale(String text, boolean isMissing) {}

    /**
     * @param jars what the project runs with
     * @throws NotCheckedError naming the sources that have no class file, and those that are newer than theirs and would
     *     give others
     */
    static void refuse(List<CodeModule> modules, Compared compared, List<Path> jars) {
        if (!compared.types()) {
            return;
        }
        List<Path> classPath = Stream.concat(
                        modules.stream().flatMap(module -> module.classFolders().stream()), jars.stream())
                .toList();
        new StaleClasses(compared, classPath).refuse(modules);
    }

    private void refuse(List<CodeModule> modules) {
        List<Stale> stale = modules.stream()
                .filter(module -> !module.classFolders().isEmpty())
                .flatMap(module -> SourceFiles.of(module).stream())
                .toList()
                .parallelStream()
                .flatMap(source -> stale(source).stream())
                .toList();
        if (!stale.isEmpty()) {
            throw new NotCheckedError(
                    problem(stale),
                    modules.get(0).howToCompile() + (stale.stream().allMatch(Stale::isMissing) ? "" : TRUST));
        }
    }

    private static String problem(List<Stale> stale) {
        String count = stale.size() == 1
                ? "1 source is not compiled as it stands"
                : stale.size() + " sources are not compiled as they stand";
        return stale.stream().limit(SHOWN).map(one -> "\n  - " + one.text()).collect(Collectors.joining("", count, ""))
                + (stale.size() > SHOWN ? "\n  - and " + (stale.size() - SHOWN) + " more" : "");
    }

    private Optional<Stale> stale(SourceFile source) {
        if (source.module().folders().excluded().test(source.below())) {
            return Optional.empty();
        }
        SourceText text = source.read();
        List<String> declared = text.classes();
        Optional<Stale> missing = declared.stream()
                .filter(name -> files(source.module(), name).isEmpty())
                .findFirst()
                .map(name -> new Stale(source.name() + " has no class file of " + name, true));
        if (missing.isPresent() || !compared.times()) {
            return missing;
        }
        List<Path> classFiles = Stream.concat(declared.stream(), text.possibleClasses().stream())
                .flatMap(name -> files(source.module(), name).stream())
                .toList();
        return classFiles.stream()
                .filter(file -> seconds(source.path()) > seconds(file))
                .findFirst()
                .filter(older -> !compared.recompilation().givesTheSame(source.path(), classFiles, classPath))
                .map(older -> new Stale(
                        source.name() + " is newer than " + source.module().named(older), false));
    }

    private static List<Path> files(CodeModule module, String name) {
        return module.classFolders().stream()
                .map(folder -> folder.resolve(name.replace('.', '/') + ".class"))
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Archives and copies keep no parts of a second. */
    private static long seconds(Path file) {
        try {
            return Files.getLastModifiedTime(file).to(TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
