package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.source.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Decisions that real teams published, through the front door. The files hold only what the source says. With
 * everything else unknown the team's own choice must still be able to win; with the standard answers in place of the
 * unknowns it should win.
 *
 * <p>Where a case and a weight disagreed:
 * <ul>
 *   <li>H, which chose a queue, is a cron job by the standard answers, and the weights stay: nothing in the source
 *       says why volume alone needs a broker. What it leaves out (who is on call, whether a broker is there) can make
 *       it a queue, and is what the engine asks for.
 *   <li>F is won by a hair: at 18 million a day a table is at its limit, which is what the case shows.
 *   <li>D and J are near ties: a first vendor would be as good; fewer moving parts decide.
 * </ul>
 */
class PublishedCasesTest {

    private static final Catalog CATALOG = CatalogReader.shipped("notification");

    @TempDir
    Path folder;

    private static Path file(String id) {
        return Path.of("src/test/resources/cases", id + ".yaml").toAbsolutePath();
    }

    private JsonNode decided(String id, int exitCode, String... settings) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("decide", "--format=json", "--answers", file(id).toString()));
        Stream.of(settings).forEach(setting -> arguments.addAll(List.of("--set", setting)));
        String json = new Cli(folder)
                .run(arguments.toArray(String[]::new))
                .exited(exitCode)
                .out();
        return new ObjectMapper().readTree(json);
    }

    /** What the source does not say is unknown, and not what the catalog would assume. */
    private JsonNode decidedByTheSourceAlone(String id, int exitCode) throws Exception {
        Set<String> said = AnswersFile.read(CATALOG.name(), CATALOG.questions(), id, TextFile.read(file(id)))
                .answers()
                .keySet();
        return decided(
                id,
                exitCode,
                CATALOG.questions().stream()
                        .map(Question::id)
                        .filter(question -> !said.contains(question))
                        .map(question -> question + "=unknown")
                        .toArray(String[]::new));
    }

    private static JsonNode option(JsonNode decision, String id) {
        return items(decision.get("options"))
                .filter(option -> option.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<String> texts(JsonNode list) {
        return items(list).map(JsonNode::asText).toList();
    }

    private static List<String> vetoes(JsonNode option, String field) {
        return items(option.get(field)).map(veto -> veto.get("id").asText()).toList();
    }

    private static JsonNode answers(JsonNode option, String field, String veto) {
        return items(option.get(field))
                .filter(fired -> fired.get("id").asText().equals(veto))
                .findFirst()
                .orElseThrow()
                .get("answers");
    }

    private static JsonNode contribution(JsonNode option, String criterion) {
        return items(option.get("contributions"))
                .filter(own -> own.get("criterion").asText().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static String because(JsonNode option, String criterion) {
        return contribution(option, criterion).get("because").asText();
    }

    private static List<String> tips(JsonNode decision) {
        return items(decision.get("tippingPoints"))
                .map(tip -> tip.get("question").asText() + " " + tip.get("to").asText() + " "
                        + tip.get("chosen").asText())
                .toList();
    }

    /**
     * The second column: whether all that is said is proved; otherwise some questions may be named that do not matter.
     * The fourth: what else can still win. The last: questions that must be among those said to decide.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            A  | no  | third-party-api | cron queue            | delivery.replay delivery.max-delay data.residency infrastructure.broker
            A2 | no  | third-party-api | cron queue            | delivery.replay delivery.max-delay data.residency infrastructure.broker
            A3 | no  | cron            | queue                 | delivery.replay delivery.max-delay infrastructure.broker infrastructure.database
            B  | yes | third-party-api | cron queue            | volume.per-day hosting.policy data.residency infrastructure.broker
            C  | yes | third-party-api | cron queue            | volume.per-day delivery.channels delivery.attachments data.residency
            D  | no  | cron            | third-party-api queue | delivery.replay delivery.consumers data.producers hosting.policy
            E  | yes | cron            | third-party-api queue | delivery.replay volume.per-day infrastructure.broker vendors
            F  | yes | cron            | third-party-api queue | volume.growth delivery.replay infrastructure.broker team.broker-experience
            G  | no  | third-party-api | cron queue            | volume.per-day team.engineers team.on-call team.broker-experience
            H  | yes | queue           | cron third-party-api  | team.engineers team.on-call infrastructure.broker delivery.consumers
            I  | no  | queue           |                       | volume.growth infrastructure.broker hosting.policy
            J  | no  | cron            | third-party-api queue | delivery.replay delivery.consumers volume.per-day vendors
            """)
    void what_the_team_chose_can_win_whatever_the_source_leaves_out_and_the_deciding_questions_make_sense(
            String id, String exact, String expected, String others, String asked) throws Exception {
        JsonNode decision = decidedByTheSourceAlone(id, 0);

        List<String> able = new ArrayList<>(List.of(expected));
        able.addAll(words(others));
        assertThat(items(decision.get("options"))
                        .filter(option -> option.get("possible").asBoolean())
                        .map(option -> option.get("id").asText()))
                .containsExactlyInAnyOrderElementsOf(able);
        assertThat(decision.get("certainty").asText()).isEqualTo("open");
        assertThat(decision.get("exact").asBoolean()).isEqualTo(exact.equals("yes"));
        assertThat(texts(decision.get("openQuestions")))
                .containsAll(words(asked))
                .doesNotContain("purpose");
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "A, third-party-api, robust",
        "A2, third-party-api, robust",
        "A3, cron, robust",
        "B, third-party-api, open",
        "C, third-party-api, open",
        "D, cron, robust",
        "E, cron, open",
        "F, cron, robust",
        "G, third-party-api, open",
        "I, queue, robust",
        "J, cron, open"
    })
    void what_the_team_chose_wins_with_the_standard_answers(String id, String expected, String certainty)
            throws Exception {
        JsonNode decision = decided(id, 0);

        assertThat(decision.get("chosen").asText()).isEqualTo(expected);
        assertThat(decision.get("certainty").asText()).isEqualTo(certainty);
        assertThat(decision.get("exact").asBoolean()).isTrue();
    }

    @Test
    void a_three_engineers_get_no_queue_because_of_team_volume_and_policy() throws Exception {
        JsonNode decision = decided("A", 0);

        JsonNode queue = option(decision, "queue");
        assertThat(because(queue, "operations"))
                .contains("a team of 3 is small for one more thing to watch (−2)", "nobody is on call (−2)");
        assertThat(because(queue, "cost")).contains("one worker could send a peak of 0.0116 a second");
        assertThat(vetoes(queue, "ruledOut")).contains("nothing-self-hosted", "nobody-to-run-broker");
        assertThat(answers(queue, "ruledOut", "nothing-self-hosted")
                        .get("hosting.policy")
                        .asText())
                .isEqualTo("managed-only");
        assertThat(queue.get("dominatedBy").asText()).isEqualTo("third-party-api");
        assertThat(option(decision, "cron").get("vetoes")).isEmpty();
        assertThat(decision.get("margin").asDouble()).isGreaterThan(10);
        assertThat(tips(decision))
                .containsExactly(
                        "delivery.replay yes queue",
                        "data.residency must-not-leave cron",
                        "vendors none cron",
                        "volume.per-day 43200001 queue",
                        "volume.burst-count 36000001 queue");
    }

    @Test
    void a2_fifty_thousand_a_day_are_six_a_second_at_a_tenfold_peak_and_no_argument_for_a_queue() throws Exception {
        JsonNode few = decided("A", 0, "volume.growth=1");
        JsonNode many = decided("A2", 0, "volume.growth=1");

        assertThat(many.get("facts").get("peak-per-second").asDouble()).isBetween(5.7, 5.9);
        assertThat(option(many, "queue").get("score").asDouble())
                .isLessThanOrEqualTo(option(few, "queue").get("score").asDouble());
        assertThat(tips(many)).contains("volume.per-day 86400001 queue");
    }

    @Test
    void a3_data_that_must_not_leave_gets_a_cron_job_with_a_mail_relay_of_its_own() throws Exception {
        JsonNode decision = decided("A3", 0);

        assertThat(decision.get("variant").get("last-mile").asText()).isEqualTo("smtp");
        JsonNode vendor = option(decision, "third-party-api");
        assertThat(answers(vendor, "vetoes", "data-must-not-leave")
                        .get("data.residency")
                        .asText())
                .isEqualTo("must-not-leave");
        assertThat(tips(decision)).doesNotContain("vendors sendgrid third-party-api");
    }

    @ParameterizedTest
    @CsvSource({"B", "C", "G"})
    void b_c_and_g_the_vendor_of_the_organisation_wins_because_it_is_under_contract(String id) throws Exception {
        JsonNode decision = decided(id, 0);

        assertThat(decision.get("variant").get("vendor").asText()).isEqualTo("govuk-notify");
        assertThat(because(option(decision, "third-party-api"), "reuse")).contains("GOV.UK Notify is under contract");
        assertThat(because(option(decision, "third-party-api"), "operations"))
                .contains("whoever is called runs the delivery");
        assertThat(tips(decision)).contains("vendors none cron", "delivery.attachments yes cron");
    }

    @Test
    void g_a_job_queue_that_is_there_already_helps_the_queue_and_not_enough() throws Exception {
        JsonNode with = decided("G", 0);
        JsonNode without = decided("G", 0, "infrastructure.broker=none");

        assertThat(because(option(with, "queue"), "reuse")).contains("a managed broker is there (+4)");
        assertThat(option(with, "queue").get("score").asDouble())
                .isGreaterThan(option(without, "queue").get("score").asDouble() + 15);
        assertThat(texts(decidedByTheSourceAlone("G", 0).get("openQuestions")))
                .contains("team.engineers", "volume.per-day", "delivery.consumers");
    }

    @ParameterizedTest
    @CsvSource({"D", "J"})
    void d_and_j_a_table_is_as_good_as_a_first_vendor_and_brings_nothing_new(String id) throws Exception {
        JsonNode decision = decided(id, 0);

        assertThat(decision.get("nearTie").asBoolean()).isTrue();
        assertThat(because(option(decision, "cron"), "reuse")).contains("a table in the application's database");
        assertThat(because(option(decision, "queue"), "reuse")).contains("a managed broker would be new");
        assertThat(option(decision, "third-party-api").get("vetoes")).isEmpty();
    }

    @Test
    void e_a_consumer_that_replays_makes_an_outbox_a_queue() throws Exception {
        JsonNode decision = decided("E", 0);

        assertThat(tips(decision)).contains("delivery.replay yes queue");
        assertThat(because(option(decision, "cron"), "semantics")).contains("a row for each notification");
        JsonNode replaying = decided("E", 0, "volume.per-day=1000", "delivery.replay=yes");
        assertThat(replaying.get("chosen").asText()).isEqualTo("queue");
        assertThat(answers(option(replaying, "cron"), "vetoes", "replay-needed")
                        .get("delivery.replay")
                        .asText())
                .isEqualTo("yes");
    }

    @Test
    void f_a_table_at_eighteen_million_a_day_is_at_its_limit() throws Exception {
        JsonNode decision = decided("F", 0);

        assertThat(decision.get("margin").asDouble()).isLessThanOrEqualTo(5);
        assertThat(tips(decision).get(0)).startsWith("volume.per-day 21600001");
        assertThat(because(option(decision, "cron"), "latency"))
                .contains("more than the 18,000,000 of the largest table");
    }

    @Test
    void h_the_questions_that_decide_a_million_a_day_are_about_the_broker_and_its_keepers() throws Exception {
        JsonNode decision = decidedByTheSourceAlone("H", 0);

        assertThat(texts(decision.get("openQuestions")))
                .contains("team.engineers", "team.on-call", "infrastructure.broker", "delivery.consumers");
        JsonNode kept = decided(
                "H",
                0,
                "team.engineers=12",
                "team.on-call=rota",
                "team.broker-experience=expert",
                "infrastructure.broker=managed",
                "delivery.consumers=3",
                "data.producers=several-databases");
        assertThat(kept.get("chosen").asText()).isEqualTo("queue");
        assertThat(because(option(kept, "queue"), "semantics"))
                .contains("3 independent consumers are what a broker is for");
    }

    @Test
    void h_with_the_standard_answers_is_a_cron_job_because_a_broker_would_be_new_and_nobody_keeps_it()
            throws Exception {
        JsonNode decision = decided("H", 0);

        assertThat(decision.get("chosen").asText()).isEqualTo("cron");
        assertThat(decision.get("certainty").asText()).isEqualTo("open");
        assertThat(texts(decision.get("openQuestions"))).containsExactly("volume.growth");
        assertThat(because(option(decision, "cron"), "latency")).contains("the table needs partitioning and care");
        assertThat(because(option(decision, "queue"), "latency")).contains("what brokers are built for");
        assertThat(because(option(decision, "queue"), "reuse")).contains("a managed broker would be new");
        assertThat(because(option(decision, "queue"), "operations")).contains("nobody is on call", "has run a broker");
        assertThat(option(decision, "queue").get("vetoes")).isEmpty();
    }

    @Test
    void i_thirty_three_thousand_a_second_leave_only_a_queue() throws Exception {
        JsonNode decision = decided("I", 0);

        assertThat(vetoes(option(decision, "cron"), "vetoes")).containsExactly("outbox-too-slow");
        assertThat(vetoes(option(decision, "third-party-api"), "vetoes")).containsExactly("beyond-vendor-quota");
        assertThat(answers(option(decision, "cron"), "vetoes", "outbox-too-slow")
                        .get("volume.burst-count")
                        .asInt())
                .isEqualTo(33000);
        assertThat(because(option(decision, "queue"), "latency")).contains("what brokers are built for");
    }

    @Test
    void k_more_than_a_hundred_thousand_a_second_is_outside_the_model() throws Exception {
        for (JsonNode decision : List.of(decided("K", 1), decidedByTheSourceAlone("K", 1))) {
            assertThat(decision.get("certainty").asText()).isEqualTo("none");
            assertThat(decision.get("chosen").isNull()).isTrue();
            assertThat(vetoes(option(decision, "queue"), "vetoes")).containsExactly("beyond-the-model");
            assertThat(option(decision, "queue")
                            .get("vetoes")
                            .get(0)
                            .get("because")
                            .asText())
                    .contains("outside this model");
            assertThat(items(decision.get("revivedBy"))
                            .filter(revival -> revival.get("option").asText().equals("queue"))
                            .map(revival -> texts(revival.get("questions"))))
                    .contains(List.of("volume.per-day"));
        }
    }
}
