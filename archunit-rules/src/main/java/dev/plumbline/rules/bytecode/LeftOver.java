package dev.plumbline.rules.bytecode;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plumbline.rules.project.CodeModule;
import dev.plumbline.rules.source.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Class files without a source, neither written nor generated. They are checked as all others; but what they show may be
 * in force no longer, so it is said.
 */
final class LeftOver {

    private static final int SHOWN = 5;

    private final Map<CodeModule, Set<String>> generated = new HashMap<>();
    private final List<ClassUnit> units;

    private LeftOver(List<ClassUnit> units) {
        this.units = units;
    }

    static List<String> notes(List<ClassUnit> units, List<JavaClass> classes) {
        LeftOver leftOver = new LeftOver(units);
        Set<String> names = new TreeSet<>();
        classes.stream()
                .filter(leftOver::hasNoSource)
                .map(type -> type.getName().replaceAll("\\$.*", ""))
                .forEach(names::add);
        return names.isEmpty() ? List.of() : List.of(note(names));
    }

    private static String note(Set<String> names) {
        String shown = names.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
        return "no source was found of " + shown
                + ": what the class files say was checked; if the sources are deleted, compile from scratch";
    }

    private boolean hasNoSource(JavaClass type) {
        String folder =
                type.getPackageName().isEmpty() ? "" : type.getPackageName().replace('.', '/') + "/";
        Optional<String> file = type.getSource()
                .flatMap(source -> source.getFileName())
                .filter(name -> Language.of(name).isPresent());
        return file.isPresent()
                && module(type)
                        .filter(module -> !module.sourceFolders().isEmpty())
                        .filter(module ->
                                ClassPlaces.source(module, folder + file.get()).isEmpty())
                        .filter(module -> !generated
                                .computeIfAbsent(module, LeftOver::generatedIn)
                                .contains(file.get()))
                        .isPresent();
    }

    private Optional<CodeModule> module(JavaClass type) {
        return ClassImport.file(type)
                .flatMap(file -> units.stream()
                        .filter(unit -> file.startsWith(unit.folder()))
                        .findFirst())
                .map(ClassUnit::module);
    }

    /** The names of sources that lie in what the build writes to. */
    private static Set<String> generatedIn(CodeModule module) {
        Set<String> names = new HashSet<>();
        for (Path folder : module.folders().output()) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.map(file -> String.valueOf(file.getFileName()))
                            .filter(name -> Language.of(name).isPresent())
                            .forEach(names::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return names;
    }
}
