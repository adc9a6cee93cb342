package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Which module a class was compiled from: the folder above the one that builds write to. */
final class CompiledFrom {

    private CompiledFrom() {}

    /** The module's folder with a slash behind it; empty if the class does not come from a build's folder. */
    static String module(JavaClass type) {
        String path = type.getSource()
                .filter(source -> "file".equals(source.getUri().getScheme()))
                .map(source -> Path.of(source.getUri()).toString().replace('\\', '/'))
                .orElse("");
        return Stream.of("/target/classes/", "/build/classes/")
                .map(path::lastIndexOf)
                .filter(end -> end >= 0)
                .findFirst()
                .map(end -> path.substring(0, end + 1))
                .orElse("");
    }
}
