package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Flip;
import dev.plumbline.adr.map.Axis;
import dev.plumbline.adr.map.DecisionMap;
import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapCommandTest {

    private static final Path MAPS = Repository.ROOT.resolve("cli/src/test/resources/maps");
    private static final String UPDATE = "update.maps";
    private static final String COMMAND = "./mvnw -pl cli -am test -Dtest=MapCommandTest -D" + UPDATE
            + "=true -Dsurefire.failIfNoSpecifiedTests=false";

    @TempDir
    Path folder;

    private Result map(String example, String... arguments) {
        return map(new Cli(folder), example, arguments);
    }

    private static Result map(Cli cli, String example, String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("map", "--answers", Repository.example(example).toString()));
        all.addAll(List.of(arguments));
        return cli.run(all.toArray(String[]::new));
    }

    static Stream<String> goldens() throws IOException {
        try (Stream<Path> folders = Files.list(MAPS)) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void a_map_is_drawn_as_before(String name) throws IOException {
        Path golden = MAPS.resolve(name);
        List<String> arguments = new ArrayList<>(List.of("map"));
        for (String argument : Files.readAllLines(golden.resolve("arguments.txt"))) {
            arguments.add(argument.replace("examples/", Repository.ROOT + "/examples/"));
        }
        for (String format : List.of("text", "svg", "json")) {
            Path file = golden.resolve("map." + format);
            if (!Files.exists(file)) {
                continue;
            }
            List<String> all = new ArrayList<>(arguments);
            all.add("--format=" + format);
            String drawn = new Cli(folder)
                    .in("COLUMNS", "80")
                    .run(all.toArray(String[]::new))
                    .exited(0)
                    .out();
            if (Boolean.getBoolean(UPDATE)) {
                Files.writeString(file, drawn);
            }
            assertThat(drawn)
                    .as("if it should look like this, run%n  " + COMMAND)
                    .isEqualTo(Files.readString(file));
        }
    }

    @Test
    void the_picture_in_the_readme_is_a_real_one() throws IOException {
        Path picture = Repository.ROOT.resolve("docs/images/map.svg");
        String drawn = map("three-engineers", "--format=svg").exited(0).out();
        if (Boolean.getBoolean(UPDATE)) {
            Files.writeString(picture, drawn);
        }

        assertThat(picture).as("to draw it again, run%n  " + COMMAND).hasContent(drawn);
    }

    @Test
    void the_numbers_nearest_to_a_border_are_drawn_and_the_border_is_named() {
        Result result = map("three-engineers").exited(0);

        assertThat(result.out())
                .startsWith("How notifications are sent: third-party API wins\n")
                .contains("Nearest border: at 366 days (delivery.audit-days): cron job wins.")
                .contains("Nearest border: at 67,622,401 a day (volume.per-day): message queue wins.")
                .contains("Of all numbers these two are nearest to a border.")
                .contains("delivery.audit-days: ", "volume.per-day: How many notifications")
                .contains(" Third-party API ", " Message queue ", "● you");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void the_axes_of_the_catalog_stand_in_where_no_number_changes_anything() {
        Result nothingFits = map("three-engineers", "--set=hosting.policy=air-gapped", "--set=delivery.channels=sms");

        assertThat(nothingFits.exited(0).out())
                .contains("The catalog shows these two.", "team.engineers: How many", "volume.per-day: How many");
    }

    /** Over many teams: each axis that is called nearest has a border of its own, and no other number has a nearer one. */
    @Test
    void what_is_called_nearest_to_a_border_is() {
        int seen = 0;
        for (int seed = 0; seed < 12; seed++) {
            Optional<Decided> decided = TrueSentencesTest.decide(seed);
            if (decided.isEmpty() || decided.get().decision().chosen().isEmpty()) {
                continue;
            }
            DecisionMap map = decided.get().map().orElseThrow();
            List<String> nearest = decided.get().outlook().tippingPoints().stream()
                    .map(Flip::point)
                    .filter(point -> point.answer().question().type() instanceof AnswerType.WholeNumber)
                    .sorted(Comparator.comparingDouble(TippingPoint::distance))
                    .map(point -> point.answer().question().id())
                    .distinct()
                    .toList();
            int called = map.nearest().orElseThrow();
            assertThat(Stream.of(map.x(), map.y()).map(Axis::id).limit(called)).isEqualTo(nearest.subList(0, called));
            assertThat(called).isEqualTo(Math.min(2, nearest.size()));
            Stream.of(map.x(), map.y()).limit(called).forEach(axis -> assertThat(map.bordersAlong(axis))
                    .isNotEmpty());
            seen += called;
        }
        assertThat(seen).isGreaterThan(4);
    }

    @ParameterizedTest
    @CsvSource({"--x,volume.per-day,delivery.audit-days", "--y,delivery.audit-days,volume.per-day"})
    void beside_a_question_that_is_named_the_nearest_other_one_is_drawn(String option, String named, String other) {
        Result result = map("three-engineers", option, named).exited(0);

        assertThat(result.out()).contains(named + ": ", other + ": ").doesNotContain("Of all numbers");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120, 200})
    void text_fits_the_terminal(int width) {
        Result result = map(
                new Cli(folder).in("COLUMNS", Integer.toString(width)),
                "three-engineers",
                "--y",
                "hosting.policy",
                "--x",
                "delivery.channels");

        int most = Math.min(width, 120);
        assertThat(result.exited(0).out().lines()).allMatch(line -> line.length() <= most);
        assertThat(result.out().lines()).anyMatch(line -> line.length() > most - 8);
    }

    @ParameterizedTest
    @CsvSource({"LC_ALL,C", "LANG,POSIX", "TERM,dumb", "LC_CTYPE,en_US.ISO-8859-1"})
    void plain_signs_do_where_there_are_no_others(String variable, String value) {
        Result result = map(new Cli(folder).in(variable, value), "three-engineers", "--x=volume.per-day");

        assertThat(result.exited(0).out()).contains("@==", "##");
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(result.out()))
                .isTrue();
    }

    @Test
    void the_same_answers_give_the_same_bytes() {
        for (String format : List.of("text", "svg", "json")) {
            String first = map("event-platform", "--format", format).exited(0).out();

            assertThat(map("event-platform", "--format", format).exited(0).out())
                    .isEqualTo(first);
        }
    }

    @ParameterizedTest
    @CsvSource({"map.svg,<svg ", "map.json,{", "map.txt,How ", "map.SVG,<svg "})
    void a_file_is_written_in_the_format_its_name_asks_for(String name, String start) throws IOException {
        Result result = map("three-engineers", "--output", name).exited(0);

        assertThat(result.out()).isEmpty();
        assertThat(Files.readString(folder.resolve(name))).startsWith(start).endsWith("\n");
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void a_file_that_is_there_is_replaced() throws IOException {
        Files.writeString(folder.resolve("map.svg"), "old");

        map("three-engineers", "--output", "map.svg").exited(0);

        assertThat(folder.resolve("map.svg")).content().startsWith("<svg ").endsWith("</svg>\n");
    }

    @Test
    void a_missing_folder_and_a_folder_are_refused() {
        Result missing = map("three-engineers", "--output", "no/map.svg").exited(2);
        Result isFolder = map("three-engineers", "--output", ".").exited(2);
        Result picture = map("three-engineers", "--output", "map.PNG").exited(2);

        assertThat(picture.err()).contains("map.PNG: maps are drawn as SVG only");
        assertThat(folder.resolve("map.PNG")).doesNotExist();

        assertThat(missing.err()).contains("there is no folder", "create it");
        assertThat(isFolder.err()).contains("this is a folder", "name a file");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void questions_that_do_not_exist_are_both_named_with_what_was_meant() {
        Result result = map("three-engineers", "--x", "volume.perday", "--y", "engineers", "--output", "map.svg")
                .exited(2);

        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("--x: there is no question \"volume.perday\"; did you mean volume.per-day?")
                .contains("--y: there is no question \"engineers\"; did you mean team.engineers?");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_same_question_twice_is_refused() {
        Result result =
                map("three-engineers", "--x", "purpose", "--y", "purpose").exited(2);

        assertThat(result.err()).contains("--y: ", "is on the other axis already");
    }

    @Test
    void missing_answers_are_named() {
        assertThat(new Cli(folder).run("map").exited(2).err())
                .contains("--set team.engineers=", "--set volume.per-day=");
    }

    @Test
    void where_nothing_fits_there_is_still_a_map() {
        Result result = map(
                "three-engineers",
                "--set=hosting.policy=air-gapped",
                "--set=infrastructure.database=self-run",
                "--set=delivery.channels=sms",
                "--x=hosting.policy",
                "--y=delivery.channels");

        assertThat(result.exited(0).out())
                .startsWith("How notifications are sent: no option fits\n")
                .contains("Nearest border: ");
    }
}
