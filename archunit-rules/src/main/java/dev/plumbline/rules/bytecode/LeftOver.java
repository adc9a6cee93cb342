package dev.plumbline.rules.bytecode;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plumbline.adr.source.FileTree;
import dev.plumbline.rules.project.CodeModule;
import dev.plumbline.rules.source.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Class files without a source, neither written nor generated. They are checked as all others; but what they show may be
 * in force no longer, so it is said.
 */
final class LeftOver {

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
        return names.isEmpty()
                ? List.of()
                : List.of("no source was found of " + ClassImport.shown(names)
                        + ": what the class files say was checked; if the sources are deleted, compile from scratch");
    }

    private boolean hasNoSource(JavaClass type) {
        return ClassPlaces.file(type)
                .filter(file -> Language.of(file).isPresent())
                .filter(file -> module(type)
                        .filter(module -> !module.sourceFolders().isEmpty())
                        .filter(module -> ClassPlaces.source(module, file).isEmpty())
                        .filter(module -> !generated
                                .computeIfAbsent(module, LeftOver::generatedIn)
                                .contains(file.substring(file.lastIndexOf('/') + 1)))
                        .isPresent())
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
        return module.folders().output().stream()
                .flatMap(folder -> FileTree.files(folder).stream())
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> Language.of(name).isPresent())
                .collect(Collectors.toSet());
    }
}
