package dev.plumbline.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A machine with a JDK and what every Unix has, and nothing else: no Maven, no home, no locale, no variable that is set
 * by anybody.
 */
record Machine(Path folder, Path path) {

    /** What the launcher calls, beside Java; bash is for its completion, tar, gzip and curl for unpacking, git for hooks. */
    private static final List<String> TOOLS =
            List.of("sh bash cat cksum cp curl find git gzip ln mkdir mktemp mv ps readlink rm tar".split(" "));

    private static final long MINUTES = 5;

    /** Takes a folder for the output of programs, and one for links to those that there are. */
    static Machine of(Path folder, Path path) throws IOException {
        Files.createDirectories(path);
        for (String tool : TOOLS) {
            link(
                    path.resolve(tool),
                    Stream.of(System.getenv("PATH").split(":"))
                            .map(place -> Path.of(place, tool))
                            .filter(Files::isExecutable)
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no " + tool + " on the PATH")));
        }
        link(path.resolve("java"), Path.of(System.getProperty("java.home"), "bin/java"));
        return new Machine(folder, path);
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    Finished run(Path directory, String... command) throws IOException, InterruptedException {
        return run(directory, Map.of(), command);
    }

    Finished run(Path directory, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        return run(directory, environment, new java.io.File("/dev/null"), command);
    }

    /** Gives a program its whole input at once. */
    Finished tell(Path directory, Map<String, String> environment, String text, String... command)
            throws IOException, InterruptedException {
        Path in = Files.writeString(Files.createTempFile(folder, "in", ".txt"), text);
        return run(directory, environment, in.toFile(), command);
    }

    private Finished run(Path directory, Map<String, String> environment, java.io.File in, String... command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder = builder(directory, command)
                .redirectInput(in)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        await(process);
        return new Finished(
                List.of(command),
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /** Tells a server each line, waits for a line of its for each that wants an answer, and leaves with the last one. */
    Finished ask(Path directory, List<String> lines, String... command) throws IOException, InterruptedException {
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process =
                builder(directory, command).redirectError(err.toFile()).start();
        String answer = "";
        try (BufferedWriter to = process.outputWriter(StandardCharsets.UTF_8)) {
            for (String line : lines) {
                to.write(line + "\n");
                to.flush();
                if (line.contains("\"id\"")) {
                    answer = String.valueOf(
                            process.inputReader(StandardCharsets.UTF_8).readLine());
                }
            }
        }
        await(process);
        return new Finished(List.of(command), process.exitValue(), answer, Files.readString(err));
    }

    private ProcessBuilder builder(Path directory, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", path.toString());
        return builder;
    }

    private static void await(Process process) throws InterruptedException {
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    record Finished(List<String> command, int exitCode, String out, String err) {

        Finished exited(int expected) {
            assertThat(exitCode)
                    .as("%s%n--- out%n%s%n--- err%n%s", command, out, err)
                    .isEqualTo(expected);
            return this;
        }
    }
}
