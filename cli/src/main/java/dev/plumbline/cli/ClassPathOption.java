package dev.plumbline.cli;

import dev.plumbline.adr.source.TextFile;
import dev.plumbline.cli.console.Console;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names what a project runs with. */
final class ClassPathOption {

    @Option(
            names = "--class-path",
            paramLabel = "FILE",
            description = "A file with the class path of the project, as mvn dependency:build-classpath writes it: what"
                    + " dependencies bring along is found on it.")
    private @Nullable Path file;

    /** What the file lists; nothing if none is named. */
    List<Path> jars(Console console) {
        return Optional.ofNullable(file)
                .map(path -> TextFile.read(console.directory().resolve(path)))
                .map(text -> Stream.of(text.strip().split("[\n" + File.pathSeparator + "]"))
                        .map(Path::of)
                        .toList())
                .orElse(List.of());
    }
}
