package dev.plumbline.cli.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.ProjectPart;
import dev.plumbline.cli.terminal.Glyphs;
import dev.plumbline.cli.terminal.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays whole interviews as key strokes into a terminal, and compares what a person sees. Every folder in
 * {@code runs} has a file {@code keys.txt}, and a file of screens for every size of the terminal. The first line says which
 * kind of terminal it is, and whether everything is asked.
 */
class InterviewRunsTest {

    private static final Path RUNS = Path.of("src/test/resources/dev/plumbline/cli/interview/runs");
    private static final String UPDATE = "goldens.update";
    private static final Look FULL = new Look(true, true, Glyphs.UNICODE);

    static Stream<Arguments> runs() throws IOException {
        try (Stream<Path> folders = Files.list(RUNS)) {
            List<Path> found = folders.filter(Files::isDirectory).sorted().toList();
            return found.stream()
                    .flatMap(run -> Stream.of(
                            Arguments.of(run.getFileName(), 80, 24), Arguments.of(run.getFileName(), 120, 40)));
        }
    }

    @ParameterizedTest(name = "{0} at {1}x{2}")
    @MethodSource("runs")
    void the_screen_is_as_recorded(Path run, int columns, int rows) throws Exception {
        Path golden = RUNS.resolve(run).resolve(columns + "x" + rows + ".txt");

        String screens = play(Files.readAllLines(RUNS.resolve(run).resolve("keys.txt")), columns, rows);

        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(golden, screens);
        }
        assertThat(golden).as("update with %s", command()).exists();
        assertThat(screens).as("%s. If it is right now: %s", golden, command()).isEqualTo(Files.readString(golden));
    }

    private static String command() {
        return "./mvnw -pl cli -am test -Dtest=InterviewRunsTest -Dsurefire.failIfNoSpecifiedTests=false -D" + UPDATE
                + "=true";
    }

    private static String play(List<String> script, int columns, int rows) throws Exception {
        String kind = script.get(0).split(" ")[1];
        boolean everything = script.get(0).endsWith(" everything");
        Script asked = everything ? Questions.everything() : Questions.whatMatters();
        PseudoTerminal<Draft> terminal = new PseudoTerminal<>(
                columns, rows, kind.equals("dumb") ? "dumb" : "xterm-256color", look(kind), screen -> new Interview(
                                screen, asked)
                        .run(Draft.EMPTY));
        StringBuilder screens = new StringBuilder();
        for (String line : script.subList(1, script.size())) {
            if (line.startsWith("look ")) {
                screens.append("=== ").append(line.substring("look ".length())).append('\n');
                screens.append(terminal.screen()).append("\n\n");
            } else if (!line.isBlank()) {
                for (String bytes : KeyScript.bytes(line)) {
                    terminal.type(bytes);
                }
            }
        }
        return screens.append("=== the end\n")
                .append(end(terminal))
                .append('\n')
                .toString();
    }

    private static Look look(String kind) {
        return switch (kind) {
            case "full" -> FULL;
            case "ascii" -> new Look(true, false, Glyphs.ASCII);
            case "dumb" -> new Look(false, false, Glyphs.UNICODE);
            default -> throw new IllegalArgumentException("no terminal " + kind);
        };
    }

    private static String end(PseudoTerminal<Draft> terminal) throws Exception {
        String end;
        try {
            Draft draft = terminal.result();
            end = answers(draft);
        } catch (ExecutionException left) {
            end = left.getCause().getClass().getSimpleName();
        }
        assertThat(terminal.isAsItWas()).as("raw mode has ended").isTrue();
        assertThat(terminal.isCursorShown()).as("the cursor is shown").isTrue();
        return terminal.screen() + "\n---\n" + end;
    }

    private static String answers(Draft draft) {
        StringBuilder answers = new StringBuilder();
        for (ProjectPart part : ProjectPart.values()) {
            answers.append(part.path())
                    .append(": ")
                    .append(draft.part(part).orElse(""))
                    .append('\n');
        }
        answers.append("decided-by: ").append(draft.decidedBy().orElse("-")).append('\n');
        new TreeMap<>(draft.answers())
                .forEach((id, answer) ->
                        answers.append(id).append(": ").append(answer).append('\n'));
        draft.sources().forEach((id, source) -> answers.append("who says ")
                .append(id)
                .append(": ")
                .append(source.fields())
                .append('\n'));
        return answers.toString().stripTrailing();
    }
}
