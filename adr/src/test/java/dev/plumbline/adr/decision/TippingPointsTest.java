package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.change.ChangedAnswer;
import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TippingPointsTest {

    /** Constraints in which everything is settled as the decision reckoned with it. */
    private static Constraints reckoned(Catalog catalog, Constraints constraints) {
        Constraints settled = constraints;
        for (Question question : catalog.questions()) {
            settled = settled.with(question.id(), new Answer.Known(question.reckoned(constraints.answer(question))));
        }
        return settled;
    }

    private static long number(Answer answer) {
        return ((Value.Amount) ((Answer.Known) answer).value()).value();
    }

    private static Constraints with(Constraints constraints, Question question, String answer) {
        Value value = question.type() instanceof AnswerType.WholeNumber
                ? new Value.Amount(Long.parseLong(answer))
                : question.type() instanceof AnswerType.OneOf
                        ? new Value.Word(answer)
                        : new Value.WordSet(answer.equals("none") ? List.of() : List.of(answer.split(", ")));
        return constraints.with(question.id(), new Answer.Known(value));
    }

    private static Optional<String> winner(Catalog catalog, Constraints constraints) {
        return new DecisionEngine(catalog)
                .decide(constraints)
                .decision()
                .chosen()
                .map(OptionResult::id);
    }

    @Test
    void at_a_tipping_point_another_option_wins_and_just_before_it_the_same_one_still_does() {
        List<List<String>> teams = List.of(
                List.of("team.engineers=3", "volume.per-day=50", "vendors=sendgrid", "hosting.policy=managed-only"),
                List.of("team.engineers=2", "volume.per-day=2000", "infrastructure.database=self-run"),
                List.of(
                        "team.engineers=9",
                        "volume.per-day=9000000",
                        "infrastructure.broker=managed",
                        "team.on-call=rota"),
                List.of("volume.burst-count=90000", "volume.burst-seconds=30", "vendors=postmark,twilio"));
        int seen = 0;
        for (List<String> team : teams) {
            Constraints constraints =
                    reckoned(WrittenPoints.CATALOG, WrittenPoints.constraints(team.toArray(String[]::new)));
            Decided decided = new DecisionEngine(WrittenPoints.CATALOG).decide(constraints);
            Optional<String> winner = decided.decision().chosen().map(OptionResult::id);
            for (Flip flip : decided.outlook().tippingPoints()) {
                TippingPoint tip = flip.point();
                ChangedAnswer answer = tip.answer();
                Question question = answer.question();
                Optional<String> then = winner(WrittenPoints.CATALOG, constraints.with(question.id(), answer.to()));
                assertThat(then).as("%s", tip).isEqualTo(tip.chosen()).isNotEqualTo(winner);
                if (question.type() instanceof AnswerType.WholeNumber) {
                    long to = number(answer.to());
                    long before = to + (to > number(answer.from()) ? -1 : 1);
                    assertThat(winner(WrittenPoints.CATALOG, with(constraints, question, "" + before)))
                            .as("just before %s", tip)
                            .isEqualTo(winner);
                    seen++;
                }
            }
        }

        assertThat(seen).isGreaterThan(5);
    }

    @Test
    void on_random_catalogs_the_first_number_that_flips_is_found_and_none_is_invented() {
        int found = 0;
        for (int seed = 0; seed < 400; seed++) {
            RandomCatalog maker = new RandomCatalog(new Random(seed));
            Catalog catalog = maker.catalog();
            Constraints constraints = reckoned(catalog, maker.answers(catalog));
            Decided decided = new DecisionEngine(catalog).decide(constraints);
            if (decided.decision().chosen().isEmpty()) {
                continue;
            }
            Question n = catalog.question("n").orElseThrow();
            long now = ((Value.Amount) n.reckoned(constraints.answer(n))).value();
            List<String> flips = decided.outlook().tippingPoints().stream()
                    .map(flip -> flip.point().answer())
                    .filter(answer -> answer.question().equals(n))
                    .map(answer -> Long.toString(number(answer.to())))
                    .toList();

            assertThat(flips)
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(LongStream.of(
                                    firstFlip(catalog, constraints, n, now, 1),
                                    firstFlip(catalog, constraints, n, now, -1))
                            .filter(flip -> flip > 0)
                            .mapToObj(Long::toString)
                            .toList());
            found += flips.size();
        }

        assertThat(found).isGreaterThan(50);
    }

    /** 0 if there is none. */
    private static long firstFlip(Catalog catalog, Constraints constraints, Question n, long now, int step) {
        Optional<String> winner = winner(catalog, constraints);
        for (long value = now + step; value >= 1 && value <= 12; value += step) {
            var outcomes = new AllCompletions(catalog).outcomes(with(constraints, n, "" + value));
            if (!outcomes.isEmpty() && !outcomes.containsValue(winner)) {
                return value;
            }
        }
        return 0;
    }

    @Test
    void the_nearest_comes_first() {
        assertThat(WrittenPoints.decided("vendors=sendgrid").outlook().tippingPoints())
                .extracting(flip -> flip.point().distance())
                .isSorted()
                .isNotEmpty();
    }

    @Test
    void answers_that_would_contradict_the_others_are_no_tipping_points() {
        Decided decided =
                WrittenPoints.decided("hosting.policy=managed-only", "team.engineers=12", "team.on-call=rota");

        assertThat(decided.outlook().tippingPoints())
                .extracting(flip -> flip.point().answer().question().id() + " "
                        + flip.point().answer().to())
                .isNotEmpty()
                .doesNotContain("infrastructure.database self-run", "hosting.policy self-hosted-only");
    }
}
