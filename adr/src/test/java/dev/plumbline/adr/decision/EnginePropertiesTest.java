package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Scale;
import dev.plumbline.adr.catalog.Veto;
import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.evaluation.Contest;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Outcomes;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.evaluation.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What must hold whatever is answered, and where it is said so, whatever the catalog. */
class EnginePropertiesTest {

    private static final DecisionEngine ENGINE = new DecisionEngine(WrittenPoints.CATALOG);
    private static final Evaluator EVALUATOR = ENGINE.evaluator();
    private static final List<String> VOLUMES = List.of("volume.per-day", "volume.burst-count", "volume.growth");

    @Provide
    Arbitrary<Constraints> known() {
        return AnyAnswers.open(0);
    }

    @Provide
    Arbitrary<Constraints> partlyKnown() {
        return AnyAnswers.open(3);
    }

    /** With five open answers at least. */
    @Provide
    Arbitrary<Constraints> robust() {
        return AnyAnswers.open(3)
                .filter(constraints -> WrittenPoints.CATALOG.questions().stream()
                                .filter(question -> !(constraints.answer(question) instanceof Answer.Known))
                                .count()
                        >= 5)
                .filter(constraints -> isRobust(EVALUATOR.outcomes(EVALUATOR.open(constraints))));
    }

    private static boolean isRobust(Outcomes outcomes) {
        return outcomes.isSettled() && outcomes.all().stream().allMatch(Optional::isPresent);
    }

    private static Standing standing(String option, Constraints known) {
        return EVALUATOR.standings(EVALUATOR.reckoned(known)).stream()
                .filter(standing -> standing.option().id().equals(option))
                .findFirst()
                .orElseThrow();
    }

    private static Constraints with(Constraints constraints, String question, long amount) {
        AnswerType.WholeNumber type = (AnswerType.WholeNumber)
                WrittenPoints.CATALOG.question(question).orElseThrow().type();
        return with(constraints, question, new Value.Amount(Math.min(amount, type.maximum())));
    }

    private static Constraints with(Constraints constraints, String question, Value value) {
        return constraints.with(question, new Answer.Known(value));
    }

    private static Value value(Constraints constraints, String question) {
        return ((Answer.Known) constraints.given().get(question)).value();
    }

    private static long amount(Constraints constraints, String question) {
        return ((Value.Amount) value(constraints, question)).value();
    }

    @Property(tries = 30)
    void the_same_answers_give_the_same_decision(@ForAll("partlyKnown") Constraints constraints) {
        Decided first = ENGINE.decide(constraints);
        Decided second = new DecisionEngine(WrittenPoints.CATALOG).decide(constraints);

        assertThat(second.decision()).isEqualTo(first.decision());
        assertThat(second.decision().toString()).isEqualTo(first.decision().toString());
        assertThat(second.outlook()).isEqualTo(first.outlook());
        assertThat(second.outlook().toString()).isEqualTo(first.outlook().toString());
    }

    /** The option has every point there is and brings nothing new, so that only its veto speaks against it. */
    @Property(tries = 300)
    void a_veto_can_never_be_outweighed(@ForAll int seed) {
        RandomCatalog maker = new RandomCatalog(new Random(seed));
        Catalog plain = maker.catalog();
        Option last = plain.options().get(2);
        Condition when = maker.condition();
        Option favourite = new Option(
                last.id(),
                "",
                "",
                0,
                0,
                List.of(),
                List.of(new Veto("v", when, "")),
                scale(last, Scale.BEST),
                List.of());
        Catalog catalog = RandomCatalog.replacing(plain, favourite);
        Constraints settled = settled(catalog, maker.answers(catalog));
        boolean isVetoed = when.in(new Evaluator(catalog).reckoned(settled)) == Truth.TRUE;
        Decided decided = new DecisionEngine(catalog).decide(settled);

        if (isVetoed) {
            assertThat(decided.decision().option(favourite.id()).isPossible()).isFalse();
            assertThat(decided.decision().option(favourite.id()).isChosen()).isFalse();
            assertThat(decided.decision().option(favourite.id()).vetoes()).isNotEmpty();
        }
        Statistics.label("the veto applies").collect(isVetoed);
    }

    @Property(tries = 200)
    void no_veto_of_the_catalog_can_be_outweighed(@ForAll("known") Constraints constraints) {
        for (Option option : WrittenPoints.CATALOG.options()) {
            if (standing(option.id(), constraints).possible() == Truth.FALSE) {
                Option favourite = new Option(
                        option.id(),
                        "",
                        "",
                        0,
                        0,
                        option.dimensions(),
                        option.vetoes(),
                        scale(option, Scale.BEST),
                        option.cost());
                Evaluator biased = new Evaluator(RandomCatalog.replacing(WrittenPoints.CATALOG, favourite));

                assertThat(biased.winner(biased.reckoned(constraints))).isNotEqualTo(Optional.of(option.id()));
            }
        }
    }

    private static Constraints settled(Catalog catalog, Constraints constraints) {
        Constraints settled = constraints;
        for (Question question : catalog.questions()) {
            settled = settled.with(question.id(), new Answer.Known(question.reckoned(constraints.answer(question))));
        }
        return settled;
    }

    /** The winner stays, unless the newcomer wins, or is so far ahead that the winner is no longer near the top. */
    @Property(tries = 300)
    void an_option_that_joins_changes_no_score_and_no_order_among_the_others(
            @ForAll int seed, @ForAll @IntRange(max = 10) int points, @ForAll @IntRange(max = 3) int effort) {
        RandomCatalog maker = new RandomCatalog(new Random(seed));
        Catalog catalog = maker.catalog();
        Constraints settled = settled(catalog, maker.answers(catalog));
        Map<String, Scale> scales = scale(catalog.options().get(2), points);
        Option newcomer = new Option("newcomer", "", "", effort, effort, List.of(), List.of(), scales, List.of());
        Decided before = new DecisionEngine(catalog).decide(settled);
        Decided after = new DecisionEngine(RandomCatalog.adding(catalog, newcomer)).decide(settled);

        catalog.options().forEach(option -> {
            assertThat(after.decision().option(option.id()).score())
                    .isEqualTo(before.decision().option(option.id()).score());
            assertThat(after.decision().option(option.id()).vetoes())
                    .isEqualTo(before.decision().option(option.id()).vetoes());
        });
        assertThat(rejected(after.decision()))
                .containsSubsequence(sharedBy(rejected(before.decision()), rejected(after.decision())));
        Optional<String> winner =
                after.decision().chosen().map(OptionResult::id).filter(id -> !id.equals("newcomer"));
        if (winner.isPresent()) {
            OptionResult earlier = before.decision().chosen().orElseThrow();
            boolean isLeftBehind = scoreOf(after.decision().option("newcomer")) - scoreOf(earlier) >= Contest.NEAR;
            assertThat(isLeftBehind || winner.get().equals(earlier.id())).isTrue();
        }
    }

    private static double scoreOf(OptionResult possible) {
        return possible.score().orElseThrow();
    }

    private static List<String> rejected(Decision decision) {
        return decision.rejected().stream().map(OptionResult::id).toList();
    }

    private static List<String> sharedBy(List<String> ids, List<String> others) {
        return ids.stream().filter(others::contains).toList();
    }

    @Property(tries = 200)
    void an_option_that_can_never_win_changes_nothing_at_all(@ForAll int seed) {
        RandomCatalog maker = new RandomCatalog(new Random(seed));
        Catalog catalog = maker.catalog();
        Constraints constraints = maker.answers(catalog);
        Map<String, Scale> best = scale(catalog.options().get(2), Scale.BEST);
        List<Veto> always = List.of(new Veto("v", Condition.ALWAYS, ""));
        Option newcomer = new Option("newcomer", "", "", 0, 0, List.of(), always, best, List.of());
        Decided before = new DecisionEngine(catalog).decide(constraints);
        Decided after = new DecisionEngine(RandomCatalog.adding(catalog, newcomer)).decide(constraints);

        assertThat(after.decision().options().stream()
                        .filter(option -> !option.id().equals("newcomer"))
                        .toList())
                .isEqualTo(before.decision().options());
        assertThat(after.decision().certainty()).isEqualTo(before.decision().certainty());
        assertThat(after.outlook().openQuestions()).isEqualTo(before.outlook().openQuestions());
        assertThat(after.outlook().tippingPoints()).isEqualTo(before.outlook().tippingPoints());
    }

    private static Map<String, Scale> scale(Option option, int points) {
        Map<String, Scale> scales = new HashMap<>();
        option.points().keySet().forEach(criterion -> scales.put(criterion, new Scale(points, "", List.of())));
        return scales;
    }

    /** An option that a veto rules out has no score; one that is possible stays so. */
    @Property(tries = 1000)
    void a_team_that_can_better_run_a_broker_never_lowers_the_score_of_the_queue_nor_rules_it_out(
            @ForAll("known") Constraints constraints) {
        Standing queue = standing("queue", constraints);
        Assume.that(queue.possible() == Truth.TRUE);

        for (Constraints better : better(constraints)) {
            Standing then = standing("queue", better);
            assertThat(then.possible()).isEqualTo(Truth.TRUE);
            assertThat(then.low()).isGreaterThanOrEqualTo(queue.low());
        }
    }

    private static List<Constraints> better(Constraints constraints) {
        long engineers = amount(constraints, "team.engineers");
        List<Constraints> better = new ArrayList<>();
        better.add(with(constraints, "team.engineers", engineers + 1));
        better.add(with(constraints, "team.engineers", engineers * 3));
        better.add(next(constraints, "team.on-call"));
        better.add(next(constraints, "team.broker-experience"));
        better.add(next(next(better.get(1), "team.on-call"), "team.broker-experience"));
        return better;
    }

    /** The next word in the list, which is the better one for these questions; the last one stays. */
    private static Constraints next(Constraints constraints, String question) {
        List<String> words = ((AnswerType.OneOf)
                        WrittenPoints.CATALOG.question(question).orElseThrow().type())
                .words();
        int place = words.indexOf(value(constraints, question).toString()) + 1;
        return with(constraints, question, new Value.Word(words.get(Math.min(place, words.size() - 1))));
    }

    /** A volume may take a cron job's score away, and never gives one that was ruled out a score. */
    @Property(tries = 1000)
    void more_volume_never_raises_the_score_of_a_cron_job_nor_makes_one_possible(
            @ForAll("known") Constraints constraints) {
        Standing cron = standing("cron", constraints);
        for (String question : VOLUMES) {
            long amount = amount(constraints, question);
            for (long more : List.of(amount + 1, amount * 2, amount * 50)) {
                Standing then = standing("cron", with(constraints, question, more));
                if (then.possible() == Truth.TRUE) {
                    assertThat(cron.possible()).isEqualTo(Truth.TRUE);
                    assertThat(then.low()).as("%s %s", question, more).isLessThanOrEqualTo(cron.low());
                }
            }
        }
    }

    @Property(tries = 100)
    void a_tipping_point_flips_and_the_value_just_before_it_does_not(@ForAll("known") Constraints constraints) {
        Decided decided = ENGINE.decide(constraints);
        Optional<String> winner = decided.decision().chosen().map(OptionResult::id);
        for (Flip flip : decided.outlook().tippingPoints()) {
            TippingPoint tip = flip.point();
            Question question = tip.answer().question();
            Constraints tipped = constraints.with(question.id(), tip.answer().to());
            assertThat(winner(tipped)).as("%s", tip).isEqualTo(tip.chosen()).isNotEqualTo(winner);
            if (question.type() instanceof AnswerType.WholeNumber) {
                long from = amount(constraints, question.id());
                long to = amount(tipped, question.id());
                Constraints held = with(constraints, question.id(), to + Long.signum(from - to));
                if (AnyAnswers.isConsistent(held)) {
                    assertThat(winner(held)).as("just before %s", tip).isEqualTo(winner);
                }
            }
        }
    }

    /** Where answers are open, what fits nothing as reckoned may fit with other values of theirs. */
    @Property(tries = 60)
    void a_tipping_point_is_what_is_decided_then_whatever_is_open(@ForAll("partlyKnown") Constraints constraints) {
        for (Flip flip : ENGINE.decide(constraints).outlook().tippingPoints()) {
            TippingPoint tip = flip.point();
            Constraints tipped =
                    constraints.with(tip.answer().question().id(), tip.answer().to());
            assertThat(ENGINE.decide(tipped).decision().chosen().map(OptionResult::id))
                    .as("%s", tip)
                    .isEqualTo(tip.chosen());
        }
    }

    private static Optional<String> winner(Constraints known) {
        return EVALUATOR.winner(EVALUATOR.reckoned(known));
    }

    @Property(tries = 5)
    void a_robust_decision_survives_ten_thousand_random_completions(@ForAll("robust") Constraints constraints) {
        Decided decided = ENGINE.decide(constraints);
        assertThat(decided.decision().certainty()).isEqualTo(Certainty.ROBUST);
        Situation open = EVALUATOR.open(constraints);
        Random random = new Random(constraints.hashCode());

        Stream.generate(() -> open.completedBy(random))
                .filter(completion -> completion.isContradictory() == Truth.FALSE)
                .limit(10_000)
                .forEach(completion -> assertThat(EVALUATOR.winner(completion))
                        .isEqualTo(decided.decision().chosen().map(OptionResult::id)));
    }
}
