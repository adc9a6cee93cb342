package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles the main sources of a project that needs nothing but the JDK. */
final class Javac {

    private Javac() {}

    static void compile(Path project) throws IOException {
        Path classes = project.resolve("target/classes");
        Repository.delete(classes);
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", Files.createDirectories(classes).toString()));
        try (Stream<Path> files = Files.walk(project.resolve("src/main/java"))) {
            files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }
}
