package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.console.Console;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Runs the real command line in this JVM, away from any terminal, and gives back all that came of it. */
final class Cli {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();
    private boolean isTerminal;
    private InputStream in = InputStream.nullInputStream();

    Cli(Path directory) {
        this.directory = directory;
    }

    Cli typing(String input) {
        in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** In front of a person, who sees colours. */
    Cli atTerminal(int columns) {
        isTerminal = true;
        return in("COLUMNS", Integer.toString(columns));
    }

    /** With a variable of the environment. */
    Cli in(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new PrintWriter(out, true), new PrintWriter(err, true), in, environment, isTerminal, directory, TODAY);
        int exitCode =
                CommandLines.of(new ConsoleFactory(console), console, arguments).execute(arguments);
        return new Result(exitCode, out.toString(), err.toString());
    }

    record Result(int exitCode, String out, String err) {

        /** Fails with everything the command printed. */
        Result exited(int expected) {
            assertThat(exitCode)
                    .as("exit code%n--- out%n%s%n--- err%n%s", out, err)
                    .isEqualTo(expected);
            assertThat(err).doesNotContain("\tat ");
            return this;
        }
    }
}
