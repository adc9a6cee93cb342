package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs programs as a person would, in processes of their own. */
final class Shell {

    private static final long MINUTES = 30;

    private final Path directory;

    Shell(Path directory) {
        this.directory = directory;
    }

    /** Runs a program to its end and gives back everything it printed. */
    Finished run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("plumbline-shell", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String text = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        assertThat(ended)
                .as("%s ended within %d minutes%n%s", List.of(command), MINUTES, text)
                .isTrue();
        return new Finished(List.of(command), process.exitValue(), text);
    }

    /** Builds a project with its own Maven wrapper. */
    Finished verify(Path localRepository) throws IOException, InterruptedException {
        return maven(Path.of("./mvnw"), localRepository, "verify");
    }

    /** Runs a Maven wrapper with a local repository of its own on top of the one of this build. */
    Finished maven(Path wrapper, Path localRepository, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(wrapper.toString(), "-B", "-ntp"));
        command.add("-Dmaven.repo.local=" + localRepository);
        command.add("-Dmaven.repo.local.tail=" + LocalRepository.OF_THIS_BUILD);
        command.addAll(List.of(arguments));
        return run(command.toArray(String[]::new));
    }

    record Finished(List<String> command, int exitCode, String output) {

        Finished succeeded() {
            assertThat(exitCode).as("%s%n%s", command, output).isZero();
            return this;
        }

        Finished failed() {
            assertThat(exitCode).as("%s%n%s", command, output).isNotZero();
            return this;
        }
    }
}
