package dev.plumbline.rules.project;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;

/** Everything of a module that rules look at. */
public record CheckedModule(JavaClasses classes, Configuration configuration, Pom pom, Sources sources) {

    /**
     * Reads a compiled module in Maven's layout.
     *
     * @throws NotCheckedError if a part of it is missing or cannot be read
     */
    public static CheckedModule read(Path directory) {
        IgnorePatterns.refuse();
        return new CheckedModule(
                CompiledClasses.in(directory),
                Configuration.in(directory),
                PomReader.read(directory),
                Sources.in(directory));
    }
}
