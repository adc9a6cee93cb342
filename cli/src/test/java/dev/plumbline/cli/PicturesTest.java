package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.interview.ShippedInterview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pictures of a terminal in the README show what the program prints. */
class PicturesTest {

    private static final String UPDATE = "update.pictures";
    private static final String COMMAND =
            "./mvnw -pl cli -am test -Dtest=PicturesTest -D" + UPDATE + "=true -Dsurefire.failIfNoSpecifiedTests=false";
    private static final int COLUMNS = 90;

    @Test
    void the_interview_is_a_real_one() throws IOException {
        List<String> keys = List.of("type 3", "press enter", "type 50-200", "press enter enter enter");
        String sent = ShippedInterview.sent(keys, COLUMNS, 30, Cli.TODAY);

        assertShown(
                "interview",
                new TerminalPicture(sent, COLUMNS, 30)
                        .svg(
                                "plumbline interview",
                                "The interview in a terminal: answered questions with a check mark, who leads, and the"
                                        + " next question with why we ask"));
    }

    @Test
    void the_decision_is_a_real_one() throws IOException {
        assertShown(
                "decide",
                printed("decide")
                        .svg(
                                "plumbline decide",
                                "The decision for three engineers, 50 to 200 messages a day and a paid vendor:"
                                        + " third-party API, with points, costs, why not the others, and what would"
                                        + " change it"));
    }

    @Test
    void the_explanation_is_a_real_one() throws IOException {
        assertShown(
                "explain",
                printed("explain", "queue")
                        .svg(
                                "plumbline explain queue",
                                "Why three engineers with a paid vendor get no message queue: what it loses on each"
                                        + " criterion, what it costs, and which answers would make it win"));
    }

    private static TerminalPicture printed(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of("--answers", Repository.example("three-engineers").toString()));
        String out = new Cli(Repository.ROOT)
                .atTerminal(COLUMNS)
                .run(all.toArray(String[]::new))
                .exited(0)
                .out();
        assertThat(out).contains("\u001b[1m");
        return new TerminalPicture(
                out.replace("\n", "\r\n"), COLUMNS, (int) out.lines().count() + 1);
    }

    private static void assertShown(String name, String svg) throws IOException {
        Path picture = Repository.ROOT.resolve("docs/images/" + name + ".svg");
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(picture, svg);
        }

        assertThat(svg).doesNotContain("textLength");
        assertThat(picture).as("to draw it again, run%n  " + COMMAND).hasContent(svg);
    }
}
