package dev.plumbline.rules.bytecode;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plumbline.rules.project.CodeModule;
import dev.plumbline.rules.project.NotCheckedError;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of all modules of a project together.
 *
 * @param inOrder of their names; modules may have classes of one name
 * @param named the types that they name
 * @param places where they come from
 * @param notes what is to be said about them, each as a sentence without a full stop
 */
public record CompiledClasses(List<JavaClass> inOrder, NamedTypes named, ClassPlaces places, List<String> notes) {

    /** Of a project that nobody has compiled. */
    public static final CompiledClasses NONE =
            new CompiledClasses(List.of(), NamedTypes.in(List.of()), ClassPlaces.of(List.of(), List.of()), List.of());

    public CompiledClasses {
        inOrder = List.copyOf(inOrder);
        notes = List.copyOf(notes);
    }

    /**
     * Reads the class files of modules.
     *
     * @param classPath the jars that they run with
     * @throws NotCheckedError if some are missing, cannot be read, or are not what the sources say
     */
    public static CompiledClasses of(List<CodeModule> modules, Compared compared, List<Path> classPath) {
        List<ClassUnit> units = modules.stream()
                .flatMap(module -> ClassUnit.of(module).stream())
                .toList();
        StaleClasses.refuse(modules, compared, classPath);
        ClassImport.Imported imported = ClassImport.of(modules, units);
        return new CompiledClasses(
                imported.all(),
                imported.named(),
                ClassPlaces.of(units, imported.all()),
                compared.types() ? LeftOver.notes(units, imported.all()) : List.of());
    }
}
