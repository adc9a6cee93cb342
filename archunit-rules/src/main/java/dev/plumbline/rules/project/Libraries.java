package dev.plumbline.rules.project;

import java.nio.file.Path;
import java.util.List;

/**
 * What is known about the libraries of a project besides what its build files say.
 *
 * @param classPath jars beside their poms, which tell what a library brings along
 * @param packed libraries that the application is packed with, whoever asked for them
 */
public record Libraries(List<Path> classPath, List<Pom.Dependency> packed) {

    public Libraries {
        classPath = List.copyOf(classPath);
        packed = List.copyOf(packed);
    }
}
