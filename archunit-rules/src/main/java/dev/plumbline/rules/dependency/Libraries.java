package dev.plumbline.rules.dependency;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * What is known about the libraries of a project besides what its build files say.
 *
 * @param classPath jars beside their poms, which tell what a library brings along
 * @param packed libraries that the application is packed with, whoever asked for them
 */
public record Libraries(List<Path> classPath, List<ProjectDependencies.Dependency> packed) {

    /** Nothing. */
    public static final Libraries NONE = new Libraries(List.of(), List.of());

    public Libraries {
        classPath = List.copyOf(classPath);
        packed = List.copyOf(packed);
    }

    /** Whether a jar on the class path has a package or a type of this name. */
    public boolean have(String name) {
        String path = name.replace('.', '/');
        return classPath.stream()
                .filter(file -> file.toString().endsWith(".jar"))
                .anyMatch(jar -> has(jar, path));
    }

    private static boolean has(Path jar, String path) {
        try (ZipFile content = new ZipFile(jar.toFile())) {
            return content.getEntry(path + ".class") != null
                    || content.stream().anyMatch(entry -> entry.getName().startsWith(path + "/"));
        } catch (IOException e) {
            return false;
        }
    }
}
