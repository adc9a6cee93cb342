package dev.plumbline.rules.check;

import dev.plumbline.rules.bytecode.Compared;
import dev.plumbline.rules.bytecode.CompiledClasses;
import dev.plumbline.rules.bytecode.Sources;
import dev.plumbline.rules.configuration.Configuration;
import dev.plumbline.rules.dependency.Libraries;
import dev.plumbline.rules.dependency.ProjectDependencies;
import dev.plumbline.rules.project.CodeModule;
import dev.plumbline.rules.project.CodeModules;
import dev.plumbline.rules.project.NotCheckedError;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything of a project that rules look at: that of all its modules together.
 *
 * @param modules the first is the project itself
 * @param libraries what is known about those it runs with
 * @param written what is known by a text alone
 */
public record CheckedModule(
        Path directory,
        List<CodeModule> modules,
        Libraries libraries,
        CompiledClasses compiled,
        Configuration configuration,
        ProjectDependencies pom,
        Sources sources,
        Written written) {

    /**
     * Reads a compiled project in the layout of Maven or Gradle, with its modules.
     *
     * @param libraries what the project runs with; what neither they nor its build files name is not looked at
     * @throws NotCheckedError if a part of it is missing, cannot be read, or is not what the sources say
     */
    public static CheckedModule read(Path directory, Libraries libraries, Compared compared) {
        IgnorePatterns.refuse();
        List<CodeModule> modules = CodeModules.in(directory);
        return new CheckedModule(
                directory,
                modules,
                libraries,
                CompiledClasses.of(modules, compared, libraries.classPath()),
                Configuration.in(modules),
                CodeModules.dependencies(modules).with(libraries),
                Sources.in(modules),
                Written.NOTHING);
    }

    /** One file of a project that nobody has compiled, with what there is of the same kind. */
    public static CheckedModule ofText(
            Path directory, Written written, Configuration configuration, ProjectDependencies dependencies) {
        return new CheckedModule(
                directory,
                List.of(),
                Libraries.NONE,
                CompiledClasses.NONE,
                configuration,
                dependencies,
                Sources.in(List.of()),
                written);
    }
}
