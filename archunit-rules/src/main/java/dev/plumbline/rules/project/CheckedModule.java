package dev.plumbline.rules.project;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Everything of a project that rules look at: that of all its modules together.
 *
 * @param inOrder its classes in the order of their names
 * @param named the types that they name
 */
public record CheckedModule(
        Path directory,
        JavaClasses classes,
        List<JavaClass> inOrder,
        NamedTypes named,
        Configuration configuration,
        Pom pom,
        Sources sources) {

    /**
     * Reads a compiled project in the layout of Maven or Gradle, with its modules.
     *
     * @param libraries what the project runs with; what neither they nor its build files name is not looked at
     * @throws NotCheckedError if a part of it is missing or cannot be read
     */
    public static CheckedModule read(Path directory, Libraries libraries) {
        IgnorePatterns.refuse();
        List<CodeModule> modules = CodeModules.in(directory);
        CompiledClasses.Imported imported = CompiledClasses.in(modules);
        return new CheckedModule(
                directory,
                imported.classes(),
                imported.classes().stream()
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .toList(),
                imported.named(),
                Configuration.in(modules),
                BuildFiles.dependencies(modules, libraries),
                Sources.in(modules));
    }
}
