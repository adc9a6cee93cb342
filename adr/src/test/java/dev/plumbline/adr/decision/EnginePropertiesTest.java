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
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.evaluation.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** What must hold whatever is answered, and where it is said so, whatever the catalog. */
class EnginePropertiesTest {

    private static final DecisionEngine ENGINE = new DecisionEngine(Shipped.CATALOG);
    private static final Evaluator EVALUATOR = new Evaluator(Shipped.CATALOG);

    @Provide
    Arbitrary<Constraints> known() {
        return constraints(0).filter(EnginePropertiesTest::isConsistent);
    }

    @Provide
    Arbitrary<Constraints> partlyKnown() {
        return constraints(3).filter(EnginePropertiesTest::isConsistent);
    }

    /** With five open answers at least. */
    @Provide
    Arbitrary<Constraints> robust() {
        return constraints(4)
                .filter(EnginePropertiesTest::isConsistent)
                .filter(constraints -> Shipped.CATALOG.questions().stream()
                                .filter(question -> !(constraints.answer(question) instanceof Answer.Known))
                                .count()
                        >= 5)
                .filter(constraints -> ENGINE.decide(constraints).certainty() == Certainty.ROBUST);
    }

    private static boolean isConsistent(Constraints constraints) {
        return !EVALUATOR.outcomes(EVALUATOR.open(constraints)).all().isEmpty();
    }

    /** @param open how many of ten answers are ranges or unknown */
    private static Arbitrary<Constraints> constraints(int open) {
        List<Arbitrary<Answer>> answers = Shipped.CATALOG.questions().stream()
                .map(question -> Arbitraries.frequencyOf(
                        Tuple.of(10 - open, value(question).<Answer>map(Answer.Known::new)),
                        Tuple.of(open, open(question))))
                .toList();
        return Combinators.combine(answers).as(EnginePropertiesTest::constraints);
    }

    private static Constraints constraints(List<Answer> answers) {
        Constraints constraints = Shipped.constraints();
        for (int i = 0; i < answers.size(); i++) {
            constraints = constraints.with(Shipped.CATALOG.questions().get(i).id(), answers.get(i));
        }
        return constraints;
    }

    private static Arbitrary<Answer> open(Question question) {
        Arbitrary<Answer> unknown = Arbitraries.just(new Answer.Unknown());
        if (!(question.type() instanceof AnswerType.WholeNumber)) {
            return unknown;
        }
        Arbitrary<Answer> range = Combinators.combine(value(question), value(question))
                .as((one, other) -> range(((Value.Amount) one).value(), ((Value.Amount) other).value()));
        return Arbitraries.oneOf(unknown, range);
    }

    private static Answer range(long one, long other) {
        return one == other
                ? new Answer.Known(new Value.Amount(one))
                : new Answer.Between(Math.min(one, other), Math.max(one, other));
    }

    /** Numbers of every size are equally likely, and not only those near the top of a range. */
    private static Arbitrary<Value> value(Question question) {
        if (question.type() instanceof AnswerType.WholeNumber number) {
            return Arbitraries.doubles()
                    .between(0, 1)
                    .map(place -> Math.round(Math.exp(place * Math.log(1.0 + number.maximum() - number.minimum()))) - 1)
                    .map(above -> new Value.Amount(Math.min(number.minimum() + above, number.maximum())));
        }
        if (question.type() instanceof AnswerType.OneOf one) {
            return Arbitraries.of(one.words()).map(Value.Word::new);
        }
        AnswerType.SomeOf several = (AnswerType.SomeOf) question.type();
        return Arbitraries.subsetOf(several.words())
                .ofMinSize(several.mayBeEmpty() ? 0 : 1)
                .map(set -> new Value.WordSet(
                        several.words().stream().filter(set::contains).toList()));
    }

    private static double score(String option, Constraints constraints) {
        return EVALUATOR.standings(EVALUATOR.reckoned(constraints)).stream()
                .filter(standing -> standing.option().id().equals(option))
                .mapToDouble(Standing::low)
                .findFirst()
                .orElseThrow();
    }

    private static Constraints with(Constraints constraints, String question, long amount) {
        return constraints.with(question, new Answer.Known(new Value.Amount(amount)));
    }

    private static Constraints with(Constraints constraints, String question, String word) {
        return constraints.with(question, new Answer.Known(new Value.Word(word)));
    }

    private static long amount(Constraints constraints, String question) {
        Answer.Known known = (Answer.Known) constraints.given().get(question);
        return ((Value.Amount) known.value()).value();
    }

    @Property(tries = 100)
    void the_same_answers_give_the_same_decision(@ForAll("partlyKnown") Constraints constraints) {
        Decision first = ENGINE.decide(constraints);
        Decision second = new DecisionEngine(Shipped.CATALOG).decide(constraints);

        assertThat(second).isEqualTo(first);
        assertThat(second.toString()).isEqualTo(first.toString());
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
        Decision decision = new DecisionEngine(catalog).decide(settled);

        if (isVetoed) {
            assertThat(decision.option(favourite.id()).isPossible()).isFalse();
            assertThat(decision.option(favourite.id()).isChosen()).isFalse();
            assertThat(decision.option(favourite.id()).vetoes()).isNotEmpty();
        }
        Statistics.label("the veto applies").collect(isVetoed);
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
        Decision before = new DecisionEngine(catalog).decide(settled);
        Decision after = new DecisionEngine(RandomCatalog.adding(catalog, newcomer)).decide(settled);

        catalog.options().forEach(option -> {
            assertThat(after.option(option.id()).score())
                    .isEqualTo(before.option(option.id()).score());
            assertThat(after.option(option.id()).vetoes())
                    .isEqualTo(before.option(option.id()).vetoes());
        });
        assertThat(rejected(after)).containsSubsequence(sharedBy(rejected(before), rejected(after)));
        Optional<String> winner = after.chosen().map(OptionResult::id).filter(id -> !id.equals("newcomer"));
        if (winner.isPresent()) {
            OptionResult earlier = before.chosen().orElseThrow();
            boolean isLeftBehind = after.option("newcomer").score() - earlier.score() >= Contest.NEAR;
            assertThat(isLeftBehind || winner.get().equals(earlier.id())).isTrue();
        }
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
        Decision before = new DecisionEngine(catalog).decide(constraints);
        Decision after = new DecisionEngine(RandomCatalog.adding(catalog, newcomer)).decide(constraints);

        assertThat(after.options().stream()
                        .filter(option -> !option.id().equals("newcomer"))
                        .toList())
                .isEqualTo(before.options());
        assertThat(after.certainty()).isEqualTo(before.certainty());
        assertThat(after.openQuestions()).isEqualTo(before.openQuestions());
        assertThat(after.tippingPoints()).isEqualTo(before.tippingPoints());
    }

    private static Map<String, Scale> scale(Option option, int points) {
        Map<String, Scale> scales = new HashMap<>();
        option.points().keySet().forEach(criterion -> scales.put(criterion, new Scale(points, "", List.of())));
        return scales;
    }

    /** Where a queue is possible: the points of an option that vetoes rule out are those of parts it cannot have. */
    @Property(tries = 200)
    void a_team_that_can_better_run_a_broker_never_lowers_the_score_of_the_queue_nor_rules_it_out(
            @ForAll("known") Constraints constraints) {
        List<Constraints> better = new ArrayList<>();
        long engineers = amount(constraints, "team.engineers");
        better.add(with(constraints, "team.engineers", Math.min(500, engineers + 1)));
        better.add(with(constraints, "team.engineers", Math.min(500, engineers * 3)));
        next(constraints, "team.on-call").ifPresent(better::add);
        next(constraints, "team.broker-experience").ifPresent(better::add);
        OptionResult queue = Shipped.option(ENGINE.decide(constraints), "queue");
        Assume.that(!queue.isVetoed());

        for (Constraints changed : better) {
            OptionResult then = Shipped.option(ENGINE.decide(changed), "queue");
            assertThat(then.isVetoed()).isFalse();
            assertThat(then.score()).isGreaterThanOrEqualTo(queue.score());
        }
    }

    /** The next word in the list, which is the better one for these questions. */
    private static Optional<Constraints> next(Constraints constraints, String question) {
        List<String> words = ((AnswerType.OneOf)
                        Shipped.CATALOG.question(question).orElseThrow().type())
                .words();
        Value now = ((Answer.Known) constraints.given().get(question)).value();
        int place = words.indexOf(now.toString()) + 1;
        return place < words.size() ? Optional.of(with(constraints, question, words.get(place))) : Optional.empty();
    }

    @Property(tries = 200)
    void more_volume_never_raises_the_score_of_a_cron_job(@ForAll("known") Constraints constraints) {
        double score = score("cron", constraints);
        for (String id : List.of("volume.per-day", "volume.burst-count", "volume.growth")) {
            Question question = Shipped.CATALOG.question(id).orElseThrow();
            long most = ((AnswerType.WholeNumber) question.type()).maximum();
            long amount = amount(constraints, id);
            for (long more : List.of(amount + 1, amount * 2, amount * 50)) {
                assertThat(score("cron", with(constraints, id, Math.min(most, more))))
                        .isLessThanOrEqualTo(score);
            }
        }
    }

    @Property(tries = 100)
    void a_tipping_point_flips_and_the_value_just_before_it_does_not(@ForAll("known") Constraints constraints) {
        Decision decision = ENGINE.decide(constraints);
        Optional<String> winner = decision.chosen().map(OptionResult::id);
        for (TippingPoint tip : decision.tippingPoints()) {
            Question question = Shipped.CATALOG.question(tip.question()).orElseThrow();
            if (question.type() instanceof AnswerType.WholeNumber number) {
                long from = amount(constraints, tip.question());
                long to = tip.to().matches("\\d+") ? Long.parseLong(tip.to()) : number.maximum();
                long before = to + Long.signum(from - to);
                assertThat(winner(with(constraints, tip.question(), to)))
                        .isEqualTo(tip.chosen())
                        .isNotEqualTo(winner);
                Constraints held = with(constraints, tip.question(), before);
                if (isConsistent(held)) {
                    assertThat(winner(held)).as("%s", tip).isEqualTo(winner);
                }
            }
        }
    }

    private static Optional<String> winner(Constraints constraints) {
        return ENGINE.decide(constraints).chosen().map(OptionResult::id);
    }

    @Property(tries = 5)
    void a_robust_decision_survives_ten_thousand_random_completions(@ForAll("robust") Constraints constraints) {
        Decision decision = ENGINE.decide(constraints);
        Situation open = EVALUATOR.open(constraints);
        Random random = new Random(constraints.hashCode());

        Stream.generate(() -> open.completedBy(random))
                .filter(completion -> completion.isContradictory() == Truth.FALSE)
                .limit(10_000)
                .forEach(completion -> assertThat(EVALUATOR.winner(completion))
                        .isEqualTo(decision.chosen().map(OptionResult::id)));
    }
}
