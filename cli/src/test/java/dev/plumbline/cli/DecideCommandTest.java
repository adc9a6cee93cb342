package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"three-engineers,third-party-api", "small-batch,cron", "event-platform,queue"})
    void each_example_is_decided_as_its_story_says(String example, String option) {
        Result result = new Cli(folder)
                .run(
                        "decide",
                        "--format",
                        "json",
                        "--answers",
                        Repository.example(example).toString())
                .exited(0);

        assertThat(result.out()).contains("\"chosen\" : \"" + option + "\"");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void answers_come_from_standard_input_and_single_ones_from_options() throws IOException {
        String answers = Files.readString(Repository.example("three-engineers"));

        Result result = new Cli(folder)
                .typing(answers)
                .run("decide", "--answers", "-", "--set", "delivery.ordering=yes", "--format=json")
                .exited(0);

        assertThat(result.out()).contains("\"chosen\" : \"cron\"");
    }

    @Test
    void missing_answers_are_all_named_with_the_option_that_gives_them() {
        Result result = new Cli(folder).run("decide").exited(2);

        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("--set project.name=")
                .contains("--set project.group=")
                .contains("--set team.engineers=")
                .contains("--set volume.per-day=");
    }

    @Test
    void nothing_fits_is_said_with_exit_code_1_and_the_way_out() {
        Result result = new Cli(folder)
                .run(
                        "decide",
                        "--answers",
                        Repository.example("three-engineers").toString(),
                        "--set",
                        "hosting.policy=air-gapped",
                        "--set",
                        "infrastructure.database=self-run",
                        "--set",
                        "delivery.channels=sms")
                .exited(1);

        assertThat(result.out()).contains("No option fits.", "hosting.policy");
    }

    @Test
    void the_same_answers_give_the_same_bytes() {
        String answers = Repository.example("event-platform").toString();

        String first =
                new Cli(folder).run("decide", "--answers", answers).exited(0).out();
        String second =
                new Cli(folder).run("decide", "--answers", answers).exited(0).out();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void overridden_weights_show_both_rankings() throws IOException {
        Files.writeString(
                folder.resolve("ours.yaml"),
                """
                overlay: ours
                for: notification@2
                why: Time is what counts.
                weights: {semantics: 35, operations: 0, reuse: 40, latency: 10, cost: 10, time: 5}
                """);
        String answers = Repository.example("parcel-tracking").toString();

        Result text = new Cli(folder)
                .run("decide", "--answers", answers, "--overlay", "ours.yaml")
                .exited(0);
        Result json = new Cli(folder)
                .run("decide", "--answers", answers, "--overlay", "ours.yaml", "--format=json")
                .exited(0);

        assertThat(text.out().replaceAll("\\s+", " "))
                .startsWith("Message queue")
                .contains("with the overlay ours, which makes 5 changes to the catalog: Time is what counts.")
                .contains("semantics weighs 35 instead of 15")
                .contains("By the catalog's weights it is the same: ");
        assertThat(json.out())
                .contains("\"overlay\" : \"ours\"", "\"chosen\" : \"queue\"")
                .containsSubsequence("\"standardWeights\"", "\"chosen\" : \"queue\"", "\"queue\" : ");
    }

    @Test
    void costs_growth_and_what_else_would_change_it_are_there_for_machines() {
        Result result = new Cli(folder)
                .run(
                        "decide",
                        "--format=json",
                        "--answers",
                        Repository.example("three-engineers").toString(),
                        "--set",
                        "infrastructure.relay=company",
                        "--set",
                        "volume.per-day=500000",
                        "--set",
                        "volume.growth=10")
                .exited(0);

        assertThat(result.out())
                .containsSubsequence("\"cost\"", "\"from\"", "\"to\"", "\"items\"")
                .containsSubsequence(
                        "\"growth\"", "\"today\" : \"third-party-api\"", "\"factor\" : 5", "\"months\" : 17")
                .containsSubsequence("\"pairs\"", "\"weights\"");
    }

    @Test
    void an_option_that_is_ruled_out_has_no_score_and_costs_keep_apart() {
        String answers = Repository.example("event-platform").toString();

        assertThat(new Cli(folder)
                        .run("decide", "--format=json", "--answers", answers)
                        .exited(0)
                        .out())
                .containsPattern("\"id\" : \"queue\",\\s+\"status\" : \"chosen\",\\s+\"score\" : \\d")
                .containsPattern("\"id\" : \"cron\",\\s+\"status\" : \"rejected\",\\s+\"score\" : null,");
        assertThat(new Cli(folder).run("decide", "--answers", answers).exited(0).out())
                .containsPattern("Score +100 +83 +ruled out +ruled out\n")
                .containsPattern("Cost, USD a month( +[0-9,]+–[0-9,]+){3}\n");
    }

    @Test
    void an_open_decision_says_that_it_may_fit_nothing_and_what_it_is_reckoned_with() {
        Result result = new Cli(folder)
                .run(
                        "decide",
                        "--answers",
                        Repository.example("three-engineers").toString(),
                        "--set",
                        "volume.per-day=unknown",
                        "--set",
                        "vendors=unknown",
                        "--set",
                        "schedule.weeks=1")
                .exited(0);

        assertThat(result.out().replaceAll("\\s+", " "))
                .contains("What is not known can still change this: vendors.", "No option fits with vendors ")
                .containsPattern("volume.per-day [0-9,]+ \\(unknown\\) and vendors [a-z-]+ \\(unknown\\)\\.");
    }

    @Test
    void columns_are_as_wide_as_the_widest_amount() {
        Result result = new Cli(folder)
                .in("COLUMNS", "120")
                .run(
                        "decide",
                        "--answers",
                        Repository.example("event-platform").toString(),
                        "--set",
                        "volume.per-day=20000000")
                .exited(0);

        assertThat(result.out()).containsPattern("Cost, USD a month( {2,}[0-9,]+–[0-9,]+){3}\n");
    }

    @Test
    void an_unknown_option_is_wrong_usage() {
        Result result = new Cli(folder).run("decide", "--anwsers", "x").exited(2);

        assertThat(result.err()).contains("--answers");
    }

    @Test
    void where_much_is_open_it_is_said_how_many_answers_are_the_teams_own() {
        Result result = new Cli(folder)
                .run(
                        "decide",
                        "--answers",
                        Repository.example("three-engineers").toString(),
                        "--set",
                        "team.engineers=unknown",
                        "--set",
                        "volume.per-day=unknown",
                        "--set",
                        "vendors=unknown",
                        "--set",
                        "hosting.policy=unknown",
                        "--set",
                        "infrastructure.broker=unknown",
                        "--set",
                        "delivery.replay=unknown")
                .exited(0);

        assertThat(result.out().replaceAll("\\s+", " "))
                .containsPattern("What is not known can still change this: .*"
                        + " \\d+ of \\d+ answers is your own, 7 are unknown, and \\d+ are assumed by the catalog\\.");
    }

    @Test
    void a_cost_is_the_same_amount_wherever_it_stands() {
        String[] overBudget = {
            "--answers",
            Repository.example("three-engineers").toString(),
            "--set",
            "infrastructure.relay=company",
            "--set",
            "budget.hard=yes",
            "--set",
            "budget.monthly=60"
        };
        Cli cli = new Cli(folder).in("COLUMNS", "120");

        String table = out(cli, overBudget, "decide");
        String explained = out(cli, overBudget, "explain", "cron");

        assertThat(table)
                .contains("the cheapest variant costs 66 or more a month, over the hard limit of 60")
                .containsPattern("Cost, USD a month .* 66 to ");
        assertThat(explained)
                .contains(
                        "the cheapest variant costs 66 or more a month, over the hard limit of 60",
                        "What it costs, 66 to ");
    }

    private static String out(Cli cli, String[] more, String... command) {
        return cli.run(Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new))
                .out();
    }
}
