package dev.plumbline.cli.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.CatalogPaths;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.ProjectPart;
import dev.plumbline.cli.console.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** However a command ends, what a person has answered is not lost. */
class UnwrittenAnswersTest {

    private static final Catalog CATALOG = CatalogReader.shipped("notification");
    private static final Draft DRAFT =
            Draft.EMPTY.with(ProjectPart.NAME, "acme-mail").with("volume.per-day", new Answer.Unknown());

    @TempDir
    Path home;

    private final StringWriter err = new StringWriter();

    @Command(name = "interview")
    private static final class Interviewing {

        @Option(names = "--answers")
        private String answers;

        @Option(names = "--set")
        private String[] settings;

        @Option(names = "--into")
        private String into;

        @Option(names = {"-y", "--yes"})
        private boolean yes;
    }

    @Test
    void on_no_they_are_saved_and_the_way_on_is_said() throws IOException {
        UnwrittenAnswers unwritten = started("--answers", "-", "--set", "team.engineers=3", "--into", "my app", "-y");

        unwritten.during(() -> {
            unwritten.are(DRAFT);
            unwritten.areComplete();
            return 0;
        });

        Path saved = home.resolve(".local/state/plumbline/acme-mail.yaml");
        assertThat(err.toString())
                .contains("Your answers are saved in " + saved + ".\n")
                .contains("  ./plumbline interview --answers " + saved + " --into 'my app' --yes\n");
        assertThat(read(saved)).isEqualTo(DRAFT.answers());
    }

    @Test
    void left_in_the_middle_the_way_on_asks_the_rest() {
        UnwrittenAnswers unwritten = started();

        assertThatThrownBy(() -> unwritten.during(() -> {
                    unwritten.are(DRAFT);
                    throw new IllegalStateException("anything");
                }))
                .satisfies(fault -> assertThat(((AnswersKept) fault.getSuppressed()[0]).lines())
                        .last()
                        .asString()
                        .endsWith("acme-mail.yaml --ask"));
    }

    @Test
    void what_was_taken_meanwhile_is_not_named_again() {
        UnwrittenAnswers unwritten = started("--into", "app");

        unwritten.during(() -> {
            unwritten.are(DRAFT);
            unwritten.areComplete();
            unwritten.goOnWith("--into", "ANOTHER-FOLDER");
            return 2;
        });

        assertThat(err.toString()).contains("acme-mail.yaml --into ANOTHER-FOLDER\n");
    }

    @Test
    void earlier_ones_are_not_overwritten() throws IOException {
        Path place = Files.createDirectories(home.resolve(".local/state/plumbline"));
        Files.writeString(place.resolve("acme-mail.yaml"), "something else");
        UnwrittenAnswers unwritten = started();

        unwritten.during(() -> {
            unwritten.are(DRAFT);
            return 0;
        });

        assertThat(place.resolve("acme-mail.yaml")).hasContent("something else");
        assertThat(read(place.resolve("acme-mail-2.yaml"))).isEqualTo(DRAFT.answers());
    }

    @Test
    void nothing_is_saved_where_nothing_was_answered_or_everything_was_written() {
        UnwrittenAnswers unwritten = started();

        unwritten.during(() -> 0);
        unwritten.during(() -> {
            unwritten.are(DRAFT);
            unwritten.areWritten();
            return 0;
        });

        assertThat(home).isEmptyDirectory();
        assertThat(err.toString()).isEmpty();
    }

    /** As when the terminal is closed: the process is told to end, and is in the middle of a question. */
    @Test
    void they_are_saved_when_the_process_is_ended_from_outside() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        UnwrittenAnswersTest.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.getInputStream().read()).isEqualTo('!');

        process.destroy();
        process.waitFor();

        assertThat(read(home.resolve(".local/state/plumbline/acme-mail.yaml"))).isEqualTo(DRAFT.answers());
    }

    /** Answers, and then thinks until it is ended. */
    public static void main(String[] arguments) throws Exception {
        UnwrittenAnswersTest test = new UnwrittenAnswersTest();
        test.home = Path.of(arguments[0]);
        UnwrittenAnswers unwritten = test.started();
        unwritten.during(() -> {
            unwritten.are(DRAFT);
            System.out.print('!');
            System.out.flush();
            try {
                return System.in.read();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private UnwrittenAnswers started(String... arguments) {
        Console console = new Console(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                InputStream.nullInputStream(),
                Map.of("HOME", home.toString(), "PLUMBLINE_COMMAND", "./plumbline"),
                false,
                home,
                LocalDate.of(2026, 11, 23));
        return new UnwrittenAnswers(
                console, new CommandLine(new Interviewing()).parseArgs(arguments), CATALOG, CatalogPaths.NONE);
    }

    private static Map<String, Answer> read(Path file) throws IOException {
        return AnswersFile.read(CATALOG.name(), CATALOG.questions(), file.toString(), Files.readString(file))
                .answers();
    }
}
