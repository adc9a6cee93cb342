package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.adr.change.Revival;
import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Decisions that real teams published. The files hold only what the source says. With everything else unknown the
 * team's own choice must still be able to win; with the standard answers in place of the unknowns it should win.
 *
 * <p>Where a case and a weight disagreed:
 * <ul>
 *   <li>H, which chose a queue, is a cron job by the standard answers, and the weights stay: nothing in the source
 *       says why volume alone needs a broker. What it leaves out (who is on call, whether a broker is there) can make
 *       it a queue, and is what the engine asks for.
 *   <li>F is won by a near tie: at 18 million a day a table is at its limit, which is what the case shows.
 * </ul>
 */
class CalibrationTest {

    @ParameterizedTest
    @CsvSource({
        "A, third-party-api",
        "A2, third-party-api",
        "A3, cron",
        "B, third-party-api",
        "C, third-party-api",
        "D, cron",
        "E, cron",
        "F, cron",
        "G, third-party-api",
        "H, queue",
        "I, queue",
        "J, cron"
    })
    void what_the_team_chose_can_win_whatever_else_is_unknown(String id, String expected) {
        Decision decision = Shipped.decide(Shipped.withTheRestUnknown(Shipped.publishedCase(id)));

        assertThat(Shipped.option(decision, expected).isPossible()).isTrue();
        assertThat(decision.certainty()).isEqualTo(Certainty.OPEN);
        assertThat(decision.openQuestions()).isNotEmpty().doesNotContain("purpose");
    }

    @ParameterizedTest
    @CsvSource({
        "A, third-party-api",
        "A2, third-party-api",
        "A3, cron",
        "B, third-party-api",
        "C, third-party-api",
        "D, cron",
        "E, cron",
        "F, cron",
        "G, third-party-api",
        "I, queue",
        "J, cron"
    })
    void what_the_team_chose_wins_with_the_standard_answers(String id, String expected) {
        assertThat(Shipped.decide(Shipped.publishedCase(id)).chosen())
                .map(OptionResult::id)
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"A, third-party-api", "A2, third-party-api", "A3, cron", "D, cron", "F, cron", "I, queue"})
    void a_case_that_answers_what_must_be_answered_is_robust(String id, String expected) {
        Decision decision = Shipped.decide(Shipped.publishedCase(id).with("team.broker-experience", unknown()));

        assertThat(decision.certainty()).isEqualTo(Certainty.ROBUST);
        assertThat(decision.chosen()).map(OptionResult::id).contains(expected);
    }

    private static Answer unknown() {
        return new Answer.Unknown();
    }

    @Test
    void three_engineers_get_no_queue_because_of_team_volume_and_policy() {
        Decision decision = Shipped.decide(Shipped.publishedCase("A"));

        OptionResult queue = Shipped.option(decision, "queue");
        assertThat(reasons(queue, "operations"))
                .contains("a team of 3 is small for one more system (−2)", "nobody is on call (−2)");
        assertThat(reasons(queue, "cost")).contains("for a peak of 0.0116 a second, which one worker can send (−1)");
        assertThat(queue.ruledOut())
                .extracting(FiredVeto::subject, FiredVeto::id)
                .contains(tuple("self-run broker", "nothing-self-hosted"));
        assertThat(queue.ruledOut().get(0).answers()).containsEntry("hosting.policy", "managed-only");
        assertThat(Shipped.option(decision, "cron").isVetoed()).isFalse();
        assertThat(decision.margin()).isGreaterThan(10);
    }

    @Test
    void fifty_thousand_a_day_are_six_a_second_at_a_tenfold_peak_and_no_argument_for_a_queue() {
        Decision few = Shipped.decide(Shipped.publishedCase("A").with("volume.growth", number(1)));
        Decision many = Shipped.decide(Shipped.publishedCase("A2").with("volume.growth", number(1)));

        assertThat(many.facts())
                .filteredOn(fact -> fact.id().equals("peak-per-second"))
                .extracting(Decision.FactValue::value)
                .satisfiesExactly(peak -> assertThat(peak).isBetween(5.7, 5.9));
        assertThat(Shipped.option(many, "queue").score())
                .isLessThanOrEqualTo(Shipped.option(few, "queue").score());
    }

    private static Answer number(long value) {
        return new Answer.Known(new Value.Amount(value));
    }

    @Test
    void data_that_must_not_leave_gets_a_cron_job_with_a_mail_relay_of_its_own() {
        Decision decision = Shipped.decide(Shipped.publishedCase("A3"));

        assertThat(decision.chosen().orElseThrow().variant()).containsEntry("last-mile", "smtp");
        assertThat(Shipped.option(decision, "third-party-api").vetoes())
                .extracting(FiredVeto::id)
                .contains("data-must-not-leave");
    }

    @Test
    void the_tipping_points_of_three_engineers_are_what_an_architect_would_ask_about() {
        assertThat(Shipped.decide(Shipped.publishedCase("A")).tippingPoints())
                .extracting(tip ->
                        tip.question() + " " + tip.to() + " " + tip.chosen().orElse("nothing"))
                .containsExactly(
                        "delivery.replay yes queue",
                        "data.residency must-not-leave cron",
                        "vendors none cron",
                        "volume.per-day 43200001 queue",
                        "volume.burst-count 36000001 queue");
    }

    @Test
    void a_consumer_that_replays_makes_an_outbox_a_queue() {
        assertThat(Shipped.decide(Shipped.publishedCase("E")).tippingPoints())
                .filteredOn(tip -> tip.question().equals("delivery.replay"))
                .extracting(TippingPoint::chosen)
                .containsExactly(Optional.of("queue"));
    }

    @Test
    void a_table_at_eighteen_million_a_day_is_at_its_limit() {
        Decision decision = Shipped.decide(Shipped.publishedCase("F"));

        assertThat(decision.isNearTie() || decision.margin() <= 5).isTrue();
        assertThat(decision.tippingPoints().get(0).question()).isEqualTo("volume.per-day");
        assertThat(reasons(decision.chosen().orElseThrow(), "latency"))
                .anyMatch(reason -> reason.contains("more than the 18,000,000 of the largest known one"));
    }

    @Test
    void the_questions_that_decide_a_million_a_day_are_about_the_broker_and_its_keepers() {
        Decision decision = Shipped.decide(Shipped.withTheRestUnknown(Shipped.publishedCase("H")));

        assertThat(decision.openQuestions())
                .contains("team.engineers", "team.on-call", "infrastructure.broker", "delivery.consumers");
    }

    @Test
    void thirty_three_thousand_a_second_leave_only_a_queue() {
        Decision decision = Shipped.decide(Shipped.publishedCase("I"));

        assertThat(Shipped.option(decision, "cron").vetoes())
                .extracting(FiredVeto::id)
                .containsExactly("outbox-too-slow");
        assertThat(Shipped.option(decision, "third-party-api").vetoes())
                .extracting(FiredVeto::id)
                .containsExactly("beyond-vendor-quota");
    }

    @Test
    void more_than_a_hundred_thousand_a_second_is_outside_the_model() {
        for (Decision decision : List.of(
                Shipped.decide(Shipped.publishedCase("K")),
                Shipped.decide(Shipped.withTheRestUnknown(Shipped.publishedCase("K"))))) {
            assertThat(decision.certainty()).isEqualTo(Certainty.NONE);
            assertThat(decision.chosen()).isEmpty();
            assertThat(Shipped.option(decision, "queue").vetoes())
                    .extracting(FiredVeto::because)
                    .anyMatch(because -> because.contains("outside this model"));
            assertThat(decision.revivedBy()).contains(new Revival("queue", List.of("volume.per-day")));
        }
    }

    private static Stream<String> reasons(OptionResult option, String criterion) {
        return option.contributions().stream()
                .filter(contribution -> contribution.criterion().equals(criterion))
                .flatMap(contribution -> contribution.because().stream());
    }
}
