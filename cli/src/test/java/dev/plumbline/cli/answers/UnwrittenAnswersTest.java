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
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.cli.console.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    void on_no_they_are_kept_and_the_way_on_is_said() throws IOException {
        UnwrittenAnswers unwritten = started("--answers", "-", "--set", "team.engineers=3", "--into", "my app", "-y");

        unwritten.during(() -> {
            unwritten.are(DRAFT);
            return 0;
        });

        assertThat(err.toString())
                .contains("Your answers are saved in " + saved() + ".\n")
                .contains("  ./plumbline interview --resume --into 'my app' --yes\n");
        assertThat(read(saved())).isEqualTo(DRAFT.answers());
    }

    @Test
    void each_is_saved_as_it_comes_and_the_file_is_whole_at_any_moment() {
        UnwrittenAnswers unwritten = started();

        unwritten.during(() -> {
            unwritten.are(DRAFT);
            assertThat(read(saved())).isEqualTo(DRAFT.answers());
            Draft more = DRAFT.with("team.engineers", new Answer.Unknown());
            unwritten.are(more);
            assertThat(read(saved())).isEqualTo(more.answers());
            assertThat(saved().getParent()).isDirectoryNotContaining(file -> !file.equals(saved()));
            return 0;
        });
    }

    @Test
    void an_interview_that_is_gone_on_with_goes_on_in_its_file_and_takes_it_away_when_all_is_written() {
        UnwrittenAnswers first = started();
        first.during(() -> {
            first.are(DRAFT);
            return 130;
        });

        Path folder = saved().getParent();
        UnwrittenAnswers second = resumed(saved());
        second.during(() -> 130);
        assertThat(err.toString()).endsWith("interview --resume\n");
        UnwrittenAnswers third = resumed(saved());
        third.during(() -> {
            third.are(DRAFT);
            third.areWritten();
            return 0;
        });

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void left_in_the_middle_the_way_on_is_said() {
        UnwrittenAnswers unwritten = started();

        assertThatThrownBy(() -> unwritten.during(() -> {
                    unwritten.are(DRAFT);
                    throw new IllegalStateException("anything");
                }))
                .satisfies(fault -> assertThat(((AnswersKept) fault.getSuppressed()[0]).lines())
                        .last()
                        .asString()
                        .isEqualTo("  ./plumbline interview --resume"));
    }

    @Test
    void what_was_taken_meanwhile_is_not_named_again() {
        UnwrittenAnswers unwritten = started("--into", "app");

        unwritten.during(() -> {
            unwritten.are(DRAFT);
            unwritten.goOnWith("--into", "ANOTHER-FOLDER");
            return 2;
        });

        assertThat(err.toString()).contains("interview --resume --into ANOTHER-FOLDER\n");
    }

    @Test
    void earlier_ones_are_not_overwritten_and_the_newest_are_gone_on_with() {
        for (Draft draft : List.of(DRAFT, DRAFT.with("team.engineers", new Answer.Unknown()))) {
            UnwrittenAnswers unwritten = started();
            unwritten.during(() -> {
                unwritten.are(draft);
                return 0;
            });
        }

        Path second = saved();
        assertThat(second.toString()).endsWith("-2.yaml");
        assertThat(read(second)).hasSize(2);
        assertThat(read(Path.of(second.toString().replace("-2.yaml", ".yaml")))).isEqualTo(DRAFT.answers());
    }

    @Test
    void those_of_another_folder_or_another_command_are_not_gone_on_with() {
        UnwrittenAnswers unwritten = started();
        unwritten.during(() -> {
            unwritten.are(DRAFT);
            return 0;
        });

        assertThat(UnwrittenAnswers.left(console(home), "adopt")).isEmpty();
        assertThat(UnwrittenAnswers.left(console(home.resolve("elsewhere")), "interview"))
                .isEmpty();
    }

    @Test
    void where_nothing_can_be_saved_they_are_printed() throws IOException {
        Files.writeString(home.resolve(".local"), "a file where a folder has to be");
        UnwrittenAnswers unwritten = started();

        unwritten.during(() -> {
            unwritten.are(DRAFT);
            return 0;
        });

        assertThat(err.toString()).contains("could not be saved anywhere", "  volume.per-day: unknown\n");
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

        assertThat(UnwrittenAnswers.left(console(home), "interview")).isEmpty();
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

        assertThat(read(saved())).isEqualTo(DRAFT.answers());
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
        return new UnwrittenAnswers(
                console(home),
                new CommandLine(new Interviewing()).parseArgs(arguments),
                CATALOG,
                CatalogPaths.NONE,
                Optional.empty());
    }

    private UnwrittenAnswers resumed(Path saved) {
        return new UnwrittenAnswers(
                console(home),
                new CommandLine(new Interviewing()).parseArgs(),
                CATALOG,
                CatalogPaths.NONE,
                Optional.of(saved));
    }

    private Path saved() {
        return UnwrittenAnswers.left(console(home), "interview").orElseThrow();
    }

    private Console console(Path folder) {
        return new Console(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                InputStream.nullInputStream(),
                Map.of("HOME", home.toString(), "PLUMBLINE_COMMAND", "./plumbline"),
                false,
                folder,
                LocalDate.of(2026, 11, 23));
    }

    private static Map<String, Answer> read(Path file) {
        return AnswersFile.read(CATALOG.name(), CATALOG.questions(), file.toString(), TextFile.read(file))
                .answers();
    }
}
