package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.adr.change.Outgrown;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Reasons;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.evaluation.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DecisionEngineTest {

    private static final String[] THREE_ENGINEERS = {
        "team.engineers=3",
        "team.on-call=nobody",
        "team.broker-experience=unknown",
        "volume.per-day=50..200",
        "vendors=sendgrid",
        "hosting.policy=managed-only"
    };

    @Test
    void three_engineers_with_a_paid_vendor_use_its_api_for_certain() {
        Decided decided = WrittenPoints.decided(THREE_ENGINEERS);

        assertThat(decided.decision().chosen()).map(OptionResult::id).contains("third-party-api");
        assertThat(decided.decision().chosen().orElseThrow().variant()).containsEntry("vendor", "sendgrid");
        assertThat(decided.decision().certainty()).isEqualTo(Certainty.ROBUST);
        assertThat(decided.outlook().openQuestions()).isEmpty();
    }

    @Test
    void a_robust_decision_survives_ten_thousand_random_completions() {
        Constraints constraints = WrittenPoints.constraints(
                "team.engineers=2..5",
                "team.broker-experience=unknown",
                "volume.per-day=1..1000000",
                "delivery.ordering=unknown",
                "delivery.audit-days=unknown",
                "delivery.worse=unknown",
                "schedule.weeks=unknown",
                "vendors=sendgrid",
                "hosting.policy=managed-only");
        assertThat(new DecisionEngine(WrittenPoints.CATALOG)
                        .decide(constraints)
                        .decision()
                        .certainty())
                .isEqualTo(Certainty.ROBUST);
        Evaluator evaluator = new Evaluator(WrittenPoints.CATALOG);
        Situation open = evaluator.open(constraints);
        Random random = new Random(10_000);

        for (int i = 0; i < 10_000; i++) {
            assertThat(evaluator.winner(open.completedBy(random))).contains("third-party-api");
        }
    }

    @Test
    void no_answers_let_a_vetoed_option_win() {
        Evaluator evaluator = new Evaluator(WrittenPoints.CATALOG);
        Situation everything = evaluator.open(
                WrittenPoints.constraints(WrittenPoints.withTheRestUnknown(WrittenPoints.nothingAnswered())));
        Random random = new Random(3);

        for (int i = 0; i < 2000; i++) {
            Situation settled = everything.completedBy(random);
            Appraisal appraisal =
                    new Appraisal(evaluator, settled, new Reasons(evaluator.catalog(), settled, Set.of(), Set.of()));
            Optional<String> winner = evaluator.winner(settled);
            evaluator.standings(settled).stream()
                    .map(standing -> appraisal.of(
                            standing,
                            winner.equals(Optional.of(standing.option().id())),
                            true))
                    .filter(OptionResult::isChosen)
                    .forEach(chosen -> assertThat(chosen.vetoes()).isEmpty());
        }
    }

    @Test
    void the_score_told_is_the_score_that_won() {
        Decision decision = WrittenPoints.decide(THREE_ENGINEERS);
        Evaluator evaluator = new Evaluator(WrittenPoints.CATALOG);
        Situation reckoned = evaluator.reckoned(WrittenPoints.constraints(THREE_ENGINEERS));

        for (Standing standing : evaluator.standings(reckoned)) {
            OptionResult told = WrittenPoints.option(decision, standing.option().id());
            assertThat(told.score()).hasValue(standing.low());
            assertThat(told.contributions().stream()
                            .mapToInt(Contribution::weight)
                            .sum())
                    .isEqualTo(100);
        }
    }

    @Test
    void all_vetoes_are_told_and_not_only_the_first() {
        Decision decision = WrittenPoints.decide(
                "delivery.replay=yes",
                "delivery.consumers=3",
                "data.producers=several-databases",
                "delivery.max-delay=under-1s",
                "infrastructure.database=none");

        assertThat(WrittenPoints.option(decision, "cron").vetoes())
                .extracting(FiredVeto::id)
                .containsExactly(
                        "no-transactional-database", "consumers-without-database", "replay-needed", "polling-too-slow");
    }

    @Test
    void every_sentence_of_every_decision_is_complete() {
        Stream<Decision> decisions = Stream.concat(
                Stream.of(
                                "team.engineers=3 volume.per-day=50 vendors=sendgrid hosting.policy=managed-only",
                                "data.residency=must-not-leave infrastructure.database=self-run",
                                "vendors=govuk-notify delivery.channels=email,sms",
                                "volume.per-day=1000000 volume.growth=10..100 delivery.max-delay=hours",
                                "volume.per-day=1400000000 volume.burst-count=33000 volume.burst-seconds=1",
                                "volume.per-day=8640000001..10000000000")
                        .map(settings -> WrittenPoints.decide(settings.split(" "))),
                Stream.of(
                        WrittenPoints.decide("team.engineers=1", "schedule.weeks=1", "schedule.procurement-weeks=2"),
                        WrittenPoints.decide(
                                "budget.hard=yes", "budget.monthly=1", "volume.per-day=90000", "vendors=sendgrid")));

        assertThat(decisions.flatMap(DecisionEngineTest::sentences))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence)
                        .doesNotContain("{", "}", "null", "NaN", "1 engineers", " 1 weeks")
                        .doesNotEndWith("."));
    }

    private static Stream<String> sentences(Decision decision) {
        return decision.options().stream().flatMap(option -> Stream.of(
                        option.vetoes().stream().map(FiredVeto::because),
                        option.ruledOut().stream().map(FiredVeto::because),
                        option.contributions().stream().flatMap(points -> points.because().stream()))
                .flatMap(sentences -> sentences));
    }

    @Test
    void the_same_answers_give_the_same_decision_in_every_locale_and_time_zone() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Constraints constraints = WrittenPoints.constraints(THREE_ENGINEERS);
        List<Object> here = decidedAgain(constraints);
        try {
            for (String language : List.of("tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "de-DE")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

                assertThat(decidedAgain(constraints)).isEqualTo(here);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static List<Object> decidedAgain(Constraints constraints) {
        Decided decided = new DecisionEngine(WrittenPoints.CATALOG).decide(constraints);
        return List.of(decided.decision(), decided.outlook());
    }

    @Test
    void a_hard_budget_rules_out_what_costs_more_and_a_soft_one_only_weighs() {
        Decision hard = WrittenPoints.decide(
                "vendors=sendgrid", "volume.per-day=90000", "budget.monthly=500", "budget.hard=yes");
        Decision soft = WrittenPoints.decide("vendors=sendgrid", "volume.per-day=90000", "budget.monthly=500");

        assertThat(WrittenPoints.option(soft, "third-party-api").variant()).containsEntry("vendor", "sendgrid");
        assertThat(WrittenPoints.option(soft, "third-party-api").contributions())
                .anyMatch(cost -> cost.because().toString().contains("more than the 500 USD a month"));
        assertThat(WrittenPoints.option(hard, "third-party-api").variant()).doesNotContainEntry("vendor", "sendgrid");
    }

    @Test
    void everything_said_is_proved_even_if_no_question_is_answered() {
        Decided decided = new DecisionEngine(WrittenPoints.CATALOG)
                .decide(WrittenPoints.constraints(WrittenPoints.withTheRestUnknown(WrittenPoints.nothingAnswered())));

        assertThat(decided.outlook().isExact()).isTrue();
        assertThat(decided.decision().certainty()).isEqualTo(Certainty.OPEN);
        assertThat(decided.decision().options()).allMatch(OptionResult::isPossible);
        assertThat(decided.outlook().openQuestions())
                .hasSizeGreaterThan(5)
                .doesNotContain("purpose", "delivery.priorities", "delivery.tenants");
    }

    @Test
    void a_decision_that_only_growth_brings_about_says_when() {
        Decided decided = WrittenPoints.decided(
                "volume.per-day=20000000",
                "volume.growth=10",
                "data.residency=must-not-leave",
                "infrastructure.database=self-run");

        assertThat(decided.decision().chosen()).map(OptionResult::id).contains("queue");
        // 5,000 a second at a tenfold peak are 43.2 million a day; 24 months * ln 3 / ln 10 are 11.5.
        assertThat(decided.outlook().outgrown())
                .contains(new Outgrown(Optional.of("cron"), 3, 11, Optional.of("queue")));
    }

    @Test
    void a_decision_that_holds_today_and_later_says_nothing_of_growth() {
        assertThat(WrittenPoints.decided(THREE_ENGINEERS).outlook().outgrown()).isEmpty();
    }

    @Test
    void an_option_that_is_worse_or_equal_on_every_criterion_is_dominated() {
        Decision decision = WrittenPoints.decide(THREE_ENGINEERS);

        assertThat(decision.dominating(WrittenPoints.option(decision, "queue")))
                .map(OptionResult::id)
                .contains("third-party-api");
        assertThat(decision.dominating(WrittenPoints.option(decision, "cron"))).isEmpty();
        assertThat(decision.dominating(decision.chosen().orElseThrow())).isEmpty();
    }

    @Test
    void what_an_option_costs_is_the_sum_of_what_it_is_made_of() {
        MonthlyCost cost = WrittenPoints.option(
                        WrittenPoints.decide("vendors=postmark", "volume.per-day=1000", "volume.growth=2"),
                        "third-party-api")
                .cost();

        // Upkeep 25 to 333, and 30,000 mails at 0.0012 to 60,000 at 0.0018 USD; the plan is paid for.
        assertThat(cost.from()).isCloseTo(25 + 36, within(0.001));
        assertThat(cost.to()).isCloseTo(333 + 108, within(0.001));
        assertThat(cost.items()).hasSize(2);
    }

    @Test
    void a_hard_budget_takes_the_part_that_fits_instead_of_the_one_that_would_be_better() {
        String[] team = {"vendors=postmark", "volume.per-day=4000"};
        assertThat(WrittenPoints.option(WrittenPoints.decide(team), "cron").variant())
                .containsEntry("last-mile", "postmark");

        Decision held = WrittenPoints.decide(
                "vendors=postmark", "volume.per-day=4000", "budget.monthly=200", "budget.hard=yes");

        OptionResult cron = WrittenPoints.option(held, "cron");
        assertThat(cron.isVetoed()).isFalse();
        assertThat(cron.variant()).containsEntry("last-mile", "smtp");
        assertThat(cron.ruledOut())
                .filteredOn(veto -> veto.id().equals("over-budget"))
                .extracting(FiredVeto::subject)
                .anyMatch(subject -> subject.contains("Postmark"));
        assertThat(cron.cost().from()).isLessThanOrEqualTo(200);
    }
}
