package dev.plumbline.rules.bytecode;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plumbline.adr.source.FileTree;
import dev.plumbline.rules.project.CodeModule;
import dev.plumbline.rules.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which module a class comes from, and which of its sources. */
public final class ClassPlaces {

    private static final List<String> MORE_LANGUAGES = List.of("src/main/groovy", "src/main/scala");

    private final List<ClassUnit> units;

    /** Sources of classes that are not the only ones of their names, by package and file. */
    private final Set<String> ambiguous;

    private ClassPlaces(List<ClassUnit> units, Set<String> ambiguous) {
        this.units = List.copyOf(units);
        this.ambiguous = Set.copyOf(ambiguous);
    }

    static ClassPlaces of(List<ClassUnit> units, List<JavaClass> classes) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        units.forEach(unit ->
                unit.files().keySet().stream().filter(name -> !once.add(name)).forEach(twice::add));
        Set<String> ambiguous = new HashSet<>();
        classes.stream().filter(type -> twice.contains(type.getName())).forEach(type -> file(type)
                .ifPresent(ambiguous::add));
        return new ClassPlaces(units, ambiguous);
    }

    /** The source of a class, as its package and its name in the class file tell. */
    static Optional<String> file(JavaClass type) {
        String folder =
                type.getPackageName().isEmpty() ? "" : type.getPackageName().replace('.', '/') + "/";
        return type.getSource().flatMap(source -> source.getFileName()).map(name -> folder + name);
    }

    /**
     * Where something stands.
     *
     * @param file the source, from the project's folder; empty if there is none, as for generated code
     * @param module what to say besides, because modules have classes of this name; mostly empty
     */
    public record Place(String file, String module) {}

    /**
     * The place that is meant by a source's name beside a class file.
     *
     * @param beside a path to where the source would be if it lay in the folder of its class file
     */
    public Optional<Place> of(String beside) {
        return units.stream()
                .filter(unit -> beside.startsWith(prefix(unit)))
                .max((one, other) ->
                        Integer.compare(prefix(one).length(), prefix(other).length()))
                .map(unit -> place(unit, beside.substring(prefix(unit).length())));
    }

    private static String prefix(ClassUnit unit) {
        return unit.folder().toString().replace('\\', '/') + "/";
    }

    private Place place(ClassUnit unit, String below) {
        return new Place(
                source(unit.module(), below).map(unit.module()::named).orElse(""),
                ambiguous.contains(below) ? ", " + unit.name() : "");
    }

    /** The source of a class, by its package and file. In Kotlin, its folder need not be called as its package. */
    static Optional<Path> source(CodeModule module, String below) {
        Stream<Path> folders = Stream.concat(
                module.sourceFolders().stream(), MORE_LANGUAGES.stream().map(module.directory()::resolve));
        return folders.map(folder -> folder.resolve(below))
                .filter(Files::isRegularFile)
                .findFirst()
                .or(() -> below.endsWith(".kt") ? elsewhere(module, below) : Optional.empty());
    }

    private static Optional<Path> elsewhere(CodeModule module, String below) {
        int slash = below.lastIndexOf('/');
        String packageName = below.substring(0, Math.max(slash, 0)).replace('/', '.');
        String name = below.substring(slash + 1);
        return module.sourceFolders().stream()
                .flatMap(folder -> FileTree.files(folder).stream())
                .filter(file -> file.endsWith(name)
                        && SourceText.read(file).packageName().equals(packageName))
                .findFirst();
    }
}
