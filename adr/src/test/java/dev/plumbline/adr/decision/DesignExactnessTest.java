package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.catalog.Measure.Quantity;
import dev.plumbline.adr.catalog.Part;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Outcomes;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.evaluation.Standing;
import dev.plumbline.adr.source.TextFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that are bills of materials: what they take, against a calculation by hand; the search, against counting. */
class DesignExactnessTest {

    private static final Catalog CATALOG = CatalogReader.read(
            "designs.yaml",
            TextFile.read(
                    "designs.yaml",
                    Objects.requireNonNull(DesignExactnessTest.class.getResourceAsStream("/catalogs/designs.yaml"))));

    private static final Evaluator EVALUATOR = new Evaluator(CATALOG);
    private static final int ROUNDS = 40;

    private static Constraints constraints(String... settings) {
        List<String> all = new ArrayList<>(List.of("project.name=app", "project.group=com.acme"));
        all.addAll(Arrays.asList(settings));
        return AnswersFile.settings("parcels", CATALOG.questions(), all)
                .toConstraints("parcels", CATALOG.questions(), LocalDate.of(2026, 11, 27));
    }

    /** Each sum is written out beside its value. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # 0.5 + 0.5                  | max(0.5 + 0.5, 2 + 0.5) | 10 + 3000 * 0.01 + 1 * 100 | max(1/10, 1/18, 1/15)
            call | HOURS | 1
            call | WEEKS | 2.5
            call | MONEY | 140
            call | LATENESS | 0.1
            call | NEW   | 1
            # a table, and both as the preferred carrier: 1 + 1 | max(1.5, 1 + 0.5) | 30 + 30 + 200 | 3/10
            poll | HOURS | 2
            poll | WEEKS | 1.5
            poll | MONEY | 260
            poll | LATENESS | 0.3
            # a table, a broker and post: 1 + 1 + 3 + 0.5 | 1 + 3 + 0.5 | 50 + 10 + 30 + 550
            line | HOURS | 5.5
            line | WEEKS | 4.5
            line | MONEY | 640
            """)
    void a_bill_takes_what_its_parts_take(String option, Quantity quantity, double expected) {
        Situation situation = EVALUATOR.reckoned(constraints());
        assertThat(situation.numbers(bill(option, situation).quantity(quantity)).low())
                .isEqualTo(expected);
    }

    private static Bill bill(String option, Situation settled) {
        return standing(option, settled).bills().get(0);
    }

    private static Standing standing(String option, Situation situation) {
        return EVALUATOR.standings(situation).stream()
                .filter(standing -> standing.option().id().equals(option))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_under_contract_carries_what_it_can_and_is_paid_once() {
        Situation situation = EVALUATOR.reckoned(constraints("ways.channels=mail, text", "ways.vendors=both"));
        Bill bill = bill("call", situation);

        assertThat(bill.parts(situation)).extracting(Part::id).containsExactly("caller", "both");
        // 1500 mails at 0.01, 1500 texts at 0.03, no plan; 0.5 and, once, 1 hour.
        assertThat(situation.numbers(bill.price()).low()).isEqualTo(60);
        assertThat(situation.numbers(bill.quantity(Quantity.HOURS)).low()).isEqualTo(1.5);
    }

    @Test
    void each_channel_has_the_first_carrier_that_may_carry_it() {
        Situation situation = EVALUATOR.reckoned(constraints("ways.channels=mail, text", "ways.vendors=post"));

        assertThat(bill("call", situation).parts(situation))
                .extracting(Part::id)
                .containsExactly("caller", "post", "both");
    }

    @Test
    void a_need_is_given_by_a_carrier_only_if_each_of_them_gives_it() {
        Situation mixed =
                EVALUATOR.reckoned(constraints("load.order=yes", "ways.channels=mail, text", "ways.vendors=post"));
        Situation one =
                EVALUATOR.reckoned(constraints("load.order=yes", "ways.channels=mail, text", "ways.vendors=both"));

        assertThat(mixed.numbers(bill("call", mixed).quantity(Quantity.UNMET)).low())
                .isEqualTo(1);
        assertThat(one.numbers(bill("call", one).quantity(Quantity.UNMET)).low())
                .isZero();
    }

    @Test
    void the_search_finds_what_counting_finds() {
        Random random = new Random(3);
        int open = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Constraints constraints = someUnknown(random);
            Outcomes outcomes = EVALUATOR.outcomes(EVALUATOR.open(constraints));
            Set<Optional<String>> counted = counted(constraints);

            assertThat(outcomes.isExact()).as("round %d", round).isTrue();
            assertThat(outcomes.all()).as("round %d", round).isEqualTo(counted);
            outcomes.examples().forEach((outcome, example) -> assertThat(
                            EVALUATOR.winner(example.settledLike(EVALUATOR.reckoned(constraints))))
                    .isEqualTo(outcome));
            open += counted.size() > 1 ? 1 : 0;
        }
        assertThat(open).isBetween(ROUNDS / 4, ROUNDS * 9 / 10);
    }

    /** Known answers at random, three unknown, and the volume in a range. */
    private static Constraints someUnknown(Random random) {
        Constraints constraints = constraints();
        List<Question> questions = new ArrayList<>(CATALOG.questions());
        Collections.shuffle(questions, random);
        int unknown = 0;
        for (Question question : questions) {
            boolean isLarge = List.of("load.day", "team.budget").contains(question.id());
            if (!isLarge && unknown++ < 3) {
                constraints = constraints.with(question.id(), new Answer.Unknown());
            } else {
                List<Value> values = AllCompletions.values(question, new Answer.Unknown());
                constraints =
                        constraints.with(question.id(), new Answer.Known(values.get(random.nextInt(values.size()))));
            }
        }
        long low = 1 + random.nextInt(1500);
        return constraints.with("load.day", new Answer.Between(low, low + random.nextInt(60)));
    }

    private static Set<Optional<String>> counted(Constraints constraints) {
        List<Constraints> completions = new ArrayList<>(List.of(constraints));
        for (Question question : CATALOG.questions()) {
            List<Constraints> longer = new ArrayList<>();
            for (Constraints completion : completions) {
                AllCompletions.values(question, constraints.answer(question))
                        .forEach(value -> longer.add(completion.with(question.id(), new Answer.Known(value))));
            }
            completions = longer;
        }
        Set<Optional<String>> winners = new HashSet<>();
        completions.forEach(completion -> winners.add(EVALUATOR.winner(EVALUATOR.reckoned(completion))));
        return winners;
    }
}
