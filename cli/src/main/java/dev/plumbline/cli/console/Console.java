package dev.plumbline.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/**
 * The world around a command: its streams, its surroundings and today's date.
 *
 * @param out for results
 * @param err for everything else
 * @param isTerminal whether a person sits in front of it
 * @param directory what relative paths are relative to
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        InputStream in,
        Map<String, String> environment,
        boolean isTerminal,
        Path directory,
        LocalDate today) {

    /** Whatever is printed, nothing of it is hidden. */
    public Console {
        out = VisibleWriter.on(out);
        err = VisibleWriter.on(err);
    }

    /** The real one. UTF-8 whatever the locale says: the output is read by programs as well. */
    public static Console system() {
        return new Console(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                System.in,
                System.getenv(),
                System.console() != null,
                Path.of(""),
                LocalDate.now(java.time.ZoneId.systemDefault()));
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }

    /** Columns of the terminal, as far as the environment tells; 100 where it does not. */
    public int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : 100;
    }

    /** A terminal that a person answers at: not in CI, where nobody does. */
    public boolean isInteractive() {
        return isTerminal && environment.getOrDefault("CI", "").isEmpty();
    }

    /** Whether output may be coloured; see no-color.org. */
    public boolean isColoured() {
        return isTerminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
