package dev.plumbline.rules.project;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything of a project that rules look at: that of all its modules together.
 *
 * @param libraries what is known about those it runs with
 * @param inOrder its classes in the order of their names; modules may have classes of one name
 * @param named the types that they name
 * @param places where its classes come from
 * @param notes what is to be said about them, each as a sentence without a full stop
 */
public record CheckedModule(
        Path directory,
        Libraries libraries,
        List<JavaClass> inOrder,
        NamedTypes named,
        ClassPlaces places,
        Configuration configuration,
        Pom pom,
        Sources sources,
        List<String> notes) {

    public CheckedModule {
        inOrder = List.copyOf(inOrder);
        notes = List.copyOf(notes);
    }

    /**
     * Reads a compiled project in the layout of Maven or Gradle, with its modules.
     *
     * @param libraries what the project runs with; what neither they nor its build files name is not looked at
     * @throws NotCheckedError if a part of it is missing, cannot be read, or is not what the sources say
     */
    public static CheckedModule read(Path directory, Libraries libraries, Compared compared) {
        IgnorePatterns.refuse();
        List<CodeModule> modules = CodeModules.in(directory);
        List<ClassUnit> units = modules.stream()
                .flatMap(module -> ClassUnit.of(module).stream())
                .toList();
        StaleClasses.refuse(modules, compared, libraries.classPath());
        CompiledClasses.Imported imported = CompiledClasses.in(modules, units);
        return new CheckedModule(
                directory,
                libraries,
                imported.all(),
                imported.named(),
                ClassPlaces.of(units, imported.all()),
                Configuration.in(modules),
                BuildFiles.dependencies(modules, libraries),
                Sources.in(modules),
                compared.types() ? LeftOver.notes(units, imported.all()) : List.of());
    }
}
