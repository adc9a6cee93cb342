package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What decided it is said in the same answers and quantities, wherever it is said. */
class DecidedByTest {

    private static final String BATCH = Repository.example("small-batch").toString();
    private static final String TEAM = Repository.example("three-engineers").toString();

    @TempDir
    Path folder;

    @Test
    void machines_read_the_decisive_answers_the_reasons_and_what_each_option_takes() {
        assertThat(run("decide", "--format=json"))
                .contains("\"decisive\" : [ \"vendors\"")
                .containsSubsequence("\"reasons\" : [ {", "\"question\" : \"vendors\"", "\"answer\" : \"sendgrid\"")
                .containsSubsequence("\"id\" : \"queue\"", "\"question\" : \"team.engineers\"", "\"answer\" : 3")
                .containsSubsequence("\"takes\" : {", "\"hours\" : 1.2", "\"weeks\" : 0.8", "\"seconds\" : 0.3");
    }

    @Test
    void people_read_the_same_with_figures_as_precise_as_they_are() {
        assertThat(run("decide"))
                .contains("What decided it: vendors sendgrid")
                .contains(
                        "Each of these would bring it nearer: vendors sendgrid → none (17 points), team.engineers 3 → 8 (12)")
                .contains("Hours a month 1.2 1.8 8.5")
                .contains("consumers and dead letters, Twilio SendGrid for email; new: managed broker.");
        assertThat(run("explain")).startsWith("What decided it: vendors sendgrid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            delivery.attachments=yes | Both use Twilio SendGrid; what sets them apart is intent table and calls after the commit on this side, and outbox table and worker, scheduler on the other. That is a near tie: either would do
            delivery.attachments=yes | You asked for what it does not have, and have to build that around it: attachments; no other option that is left has it either.
            budget.hard=yes budget.monthly=200 | It may cost more than your hard limit: 46 to 269 USD a month, against 200. What decided it: vendors sendgrid. That anything fits can hang on volume.per-day 50..200.
            vendors=none infrastructure.relay=company schedule.procurement-weeks=26 schedule.weeks=4 | it is the only option that no constraint rules out (not third-party API, for it takes 27 weeks until it is in production, and there are 4, with schedule.procurement-weeks 26; message queue, for managed broker: it takes 28 weeks
            delivery.consumers=3 data.producers=several-databases | (not third-party API or cron job, for 3 consumers would have to read tables they have no access to)
            """)
    void a_lead_reads_first_what_speaks_for_and_against_signing_it(String answers, String told) {
        List<String> more = new ArrayList<>();
        for (String answer : answers.split(" ")) {
            more.addAll(List.of("--set", answer));
        }
        assertThat(run("decide", more.toArray(String[]::new))).contains(told);
    }

    @Test
    void what_is_the_same_for_all_usual_answers_is_told_with_the_number_from_which_on_it_is_not() {
        assertThat(run("decide", "--format=json", "--set", "volume.per-day=unknown"))
                .contains("\"certainty\" : \"usual\"")
                .containsSubsequence("\"beyondUsual\" : [ {", "\"question\" : \"volume.per-day\"", "\"to\" : ");
        assertThat(run("decide", "--set", "volume.per-day=unknown"))
                .contains("It comes out whatever usual answer your open questions get; beyond that it can change, with"
                        + " volume.per-day ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            volume.per-day=2000    | ''
            volume.per-day=unknown | ', as long as what is unknown is as usual'
            """)
    void a_failing_check_says_it_in_one_line_in_every_report(String answer, String rest) throws IOException {
        AdoptedProject project = AdoptedProject.plain(folder.resolve("shop")).compiled();
        project.adopt("--answers", BATCH, "--set", answer, "--yes", "--no-test").exited(0);
        project.with("src/main/resources/application.properties", "spring.rabbitmq.host=localhost\n");

        Matcher told = Pattern.compile("CRON-03: .*\n  decided in .*: queue was rejected,\n  because .*\n"
                        + "  (what decided it: delivery.max-delay is hours.*; (?:that|one of these) would have to change, for no"
                        + " usual answer to anything else that the team answered changes it" + rest + ")\n  - src/main")
                .matcher(check("text"));
        assertThat(told.find()).as(check("text")).isTrue();
        for (String format : List.of("json", "sarif", "junit", "github")) {
            assertThat(check(format)).as(format).contains(told.group(1));
        }
        assertThat(project.check().text()).contains(told.group(1));
    }

    @Test
    void a_record_of_an_earlier_version_is_held_to_as_before_without_it() throws IOException {
        AdoptedProject project = AdoptedProject.plain(folder.resolve("shop")).compiled();
        project.adopt("--answers", BATCH, "--yes", "--no-test").exited(0);
        String record = project.text(AdoptedProject.RECORD);
        assertThat(record).contains("  decided-by: {certainty: robust, answers: {delivery.max-delay: hours");
        project.with("src/main/resources/application.properties", "spring.rabbitmq.host=localhost\n")
                .with(AdoptedProject.RECORD, record.replaceAll("(?m)^  (decided-by|digests): .*\n", ""));

        assertThat(check("text")).contains("CRON-03: ").doesNotContain("what decided it", "CHAIN-");
    }

    private String check(String format) {
        return new Cli(folder)
                .run("check", "shop", "--format", format)
                .exited(1)
                .out();
    }

    private String run(String command, String... more) {
        String[] line = new String[more.length + 3];
        line[0] = command;
        line[1] = "--answers";
        line[2] = TEAM;
        System.arraycopy(more, 0, line, 3, more.length);
        return new Cli(folder).run(line).exited(0).out().replaceAll("\\s+", " ");
    }
}
