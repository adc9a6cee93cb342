package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    Path folder;

    private Result explain(String example, String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "explain";
        arguments[1] = "--answers";
        arguments[2] = Repository.example(example).toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return new Cli(folder).run(arguments);
    }

    @Test
    void the_chosen_option_is_explained_by_what_it_gains_and_by_what_would_make_another_one_win() {
        Result result = explain("three-engineers", "third-party-api").exited(0);

        assertThat(result.out())
                .startsWith("Third-party API  chosen, with 99 of 100")
                .contains(
                        "Against cron job, 94 of 100",
                        "+3  Operations, 10 against 9",
                        "±0  Delivery semantics, 10 against 10")
                .contains("What it costs, 46 to 269 USD a month")
                .contains("vendors                      sendgrid → none: cron job wins")
                .doesNotContain("Message queue  rejected");
    }

    @Test
    void a_rejected_option_is_explained_by_what_it_loses_and_by_what_would_make_it_win() {
        Result result = explain("three-engineers", "queue").exited(0);

        assertThat(result.out())
                .startsWith("Message queue  rejected, with 60 of 100")
                .contains("nothing-self-hosted, because hosting.policy is")
                .contains(
                        "−18  Operations, 4 against 10", "No weights help: third-party API has as many points or more")
                .contains("volume.per-day               50 → 67,622,401 (unusual): message queue wins")
                .doesNotContain("cron job wins");
    }

    @Test
    void where_nothing_fits_the_changes_are_those_that_the_decision_names() {
        Result cron = explain(
                        "three-engineers",
                        "cron",
                        "--set",
                        "delivery.channels=sms",
                        "--set",
                        "hosting.policy=air-gapped")
                .exited(0);
        Result queue = explain(
                        "three-engineers",
                        "queue",
                        "--set",
                        "delivery.channels=sms",
                        "--set",
                        "hosting.policy=air-gapped")
                .exited(0);

        assertThat(cron.out())
                .contains("What would make it win\n  - delivery.channels sms → email\n")
                .doesNotContain("No change of one answer or two");
        assertThat(queue.out()).contains("No change as small as the smallest after which another option can win.");
    }

    @Test
    void what_open_answers_are_taken_to_be_is_said_and_not_told_as_the_team_s_own() {
        assertThat(explain("three-engineers", "queue").exited(0).out().replaceAll("\\s+", " "))
                .contains("team.broker-experience is unknown (reckoned with none)")
                .contains("one value for each answer that is open: team.broker-experience none (unknown) and"
                        + " volume.per-day 50 (50..200).");
    }

    @Test
    void where_no_single_answer_helps_two_are_told() {
        Result result = explain("event-platform", "cron").exited(0);

        assertThat(result.out())
                .contains("What rules it out", "consumers-without-database", "because delivery.consumers is 4")
                .contains("delivery.consumers 4 → 1 and schedule.weeks 8 → 3: cron job wins");
    }

    @Test
    void without_an_option_all_are_explained_the_chosen_one_first() {
        Result result = explain("event-platform").exited(0);

        assertThat(result.out()).containsSubsequence("Message queue  chosen", "ruled out", "ruled out");
    }

    @Test
    void what_is_explained_is_there_for_machines_too() {
        Result result = explain("three-engineers", "queue", "--format", "json").exited(0);

        assertThat(result.out())
                .contains(
                        "\"chosen\" : \"third-party-api\"",
                        "\"option\" : \"queue\"",
                        "\"dominatedBy\" : \"third-party-api\"")
                .containsSubsequence("\"tippingPoints\"", "\"volume.per-day\"", "\"chosen\" : \"queue\"");
    }

    @Test
    void an_option_that_is_none_is_refused_with_the_nearest() {
        Result result = explain("three-engineers", "qeue").exited(2);

        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("qeue is not an option", "queue");
    }
}
