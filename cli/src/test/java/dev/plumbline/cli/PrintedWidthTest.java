package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.terminal.TextWidth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed fits the terminal: tables, sentences, headings and maps, with titles of any length. */
class PrintedWidthTest {

    private static final String LONG =
            """
            overlay: long-names-for-everything-that-there-is
            for: notification@2
            why: Some people give everything a name that says all there is to say about it, and more than one line holds.
            questions:
              - id: delivery.channels
                choices: {carrier-pigeons-of-the-municipal-postal-museum-in-the-old-town: pigeons}
            criteria:
              - {id: operations, title: Operations at night and on public holidays of all regions}
            options:
              - {id: third-party-api, title: The interface of a provider that somebody else keeps alive for us}
              - {id: cron, title: 毎晩データベースの表を読んで通知を送る定期的な仕事}
              - {id: queue, title: Nachrichtenwarteschlangendienstleistungsgesellschaft mit beschränkter Haftung}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeOverlay() throws IOException {
        Files.writeString(folder.resolve("long.yaml"), LONG);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void decisions_and_what_is_asked_of_them_fit(int columns) throws IOException {
        for (Path answers : cases()) {
            for (List<String> overlay : List.of(List.<String>of(), List.of("--overlay", "long.yaml"))) {
                for (List<String> command : commands()) {
                    fits(columns, command, List.of("--answers", answers.toString()), overlay);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120})
    void catalogs_fit(int columns) {
        fits(columns, List.of("catalog", "show"));
        fits(columns, List.of("catalog", "show", "--overlay", "long.yaml"));
    }

    private void fits(int columns, List<?>... parts) {
        List<String> command =
                Stream.of(parts).flatMap(List::stream).map(String::valueOf).toList();
        String printed = new Cli(folder)
                .in("COLUMNS", Integer.toString(columns))
                .run(command.toArray(String[]::new))
                .out();

        assertThat(printed).as("%s", command).isNotBlank();
        assertThat(printed.lines())
                .as("%s at %d columns%n%s", command, columns, printed)
                .allMatch(line -> TextWidth.of(line) <= columns || isOneWord(line));
    }

    /** Such as an address: it cannot be broken, and stands on a line of its own. */
    private static boolean isOneWord(String line) {
        return line.strip().replaceFirst("^- ", "").matches("\\S+");
    }

    private static List<List<String>> commands() {
        return List.of(
                List.of("decide"),
                List.of(
                        "decide",
                        "--set",
                        "data.residency=must-not-leave",
                        "--set",
                        "vendors=none",
                        "--set",
                        "delivery.replay=yes"),
                List.of("explain"),
                List.of(
                        "what-if",
                        "--set",
                        "delivery.replay=yes",
                        "--set",
                        "delivery.channels=email,sms,push,chat,letter"),
                List.of("map"),
                List.of("map", "--x", "delivery.channels", "--y", "data.residency"),
                List.of("map", "--x", "hosting.policy", "--y", "delivery.max-delay"));
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(Repository.ROOT.resolve("cli/src/test/resources/cases"))) {
            List<Path> cases = new ArrayList<>(files.sorted().limit(4).toList());
            cases.add(Repository.example("three-engineers"));
            return cases;
        }
    }
}
