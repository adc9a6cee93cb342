package dev.plumbline.adr.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.condition.Domain.Numbers;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    private static Formula parse(String text) {
        return FormulaParser.parse(text, new Location("catalog.yaml", 3, 14));
    }

    private static Numbers value(String formula, Map<String, Numbers> values) {
        return parse(formula).value(values::get);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1 + 2 * 3            | 7
            (1 + 2) * 3          | 9
            10 - 4 - 3           | 3
            100 / 10 / 5         | 2
            max(2, 3 * 4)        | 12
            min(2, max(1, 5))    | 2
            1.5 * 4              | 6
            up(7.01) * 2         | 16
            up(2 * 4)            | 8
            volume.per-day * 2   | 100
            volume.per-day - 1   | 49
            """)
    void formulas_have_the_usual_precedence(String formula, double expected) {
        assertThat(value(formula, Map.of("volume.per-day", Numbers.only(50)))).isEqualTo(Numbers.only(expected));
    }

    @Test
    void a_formula_names_what_it_is_computed_from() {
        assertThat(parse("max(a-b / c, d.e * 10)").names()).containsExactly("a-b", "c", "d.e");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            1 +            | 17 | the formula stops too early
            1 + + 2        | 18 | a formula cannot go on with "+ 2"
            (1 + 2         | 20 | the formula stops too early
            1 2            | 16 | a formula cannot go on with "2"
            max(1)         | 19 | a formula cannot go on with ")"
            a ^ 2          | 16 | a formula cannot go on with "^ 2"
            * 3            | 14 | a formula cannot go on with "* 3"
            """)
    void what_is_no_formula_is_refused_at_its_column(String formula, int column, String expected) {
        assertThatThrownBy(() -> parse(formula))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("catalog.yaml:3:" + column + ": " + expected + "; write something like max(a / b, c * 10)");
    }

    @Test
    void dividing_by_a_range_with_zero_in_it_is_refused() {
        assertThatThrownBy(() -> value("1 / a", Map.of("a", new Numbers(-1, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_bounds_of_an_open_formula_hold_every_value_it_can_take_and_are_tight_if_each_name_stands_once() {
        Random random = new Random(5);
        for (String formula :
                new String[] {"a * b - c", "max(a / b, c)", "(a - b) * c", "min(a, b) + c / 2", "up(a / b) - c"}) {
            for (int round = 0; round < 200; round++) {
                Map<String, Numbers> open = Map.of("a", range(random), "b", range(random), "c", range(random));
                Numbers bounds = value(formula, open);
                double least = Double.POSITIVE_INFINITY;
                double most = Double.NEGATIVE_INFINITY;
                for (double a = open.get("a").low(); a <= open.get("a").high(); a++) {
                    for (double b = open.get("b").low(); b <= open.get("b").high(); b++) {
                        for (double c = open.get("c").low(); c <= open.get("c").high(); c++) {
                            double one = value(
                                            formula,
                                            Map.of("a", Numbers.only(a), "b", Numbers.only(b), "c", Numbers.only(c)))
                                    .low();
                            least = Math.min(least, one);
                            most = Math.max(most, one);
                        }
                    }
                }

                assertThat(bounds).isEqualTo(new Numbers(least, most));
            }
        }
    }

    private static Numbers range(Random random) {
        int low = 1 + random.nextInt(5);
        return new Numbers(low, low + random.nextInt(4));
    }

    @Test
    void what_two_sums_have_in_common_is_not_open_in_their_difference() {
        Formula left = parse("a + b * c + b * d");
        Formula right = parse("b * c + b * e + 2");
        Scope scope = name -> name.equals("b") ? new Numbers(1, 1000) : Numbers.only(name.charAt(0) - 'a');

        assertThat(Difference.of(left, left).value(scope)).isEqualTo(Numbers.only(0));
        // a + b * (d - e) - 2, where d - e is -1.
        assertThat(Difference.of(left, right).value(scope)).isEqualTo(new Numbers(-1002, -3));
    }

    @Test
    void what_two_quotients_have_in_common_is_not_open_in_their_difference() {
        Scope scope = name -> name.equals("b") ? new Numbers(8, 800) : Numbers.only(name.equals("c") ? 2 : 4);

        assertThat(parse("b / c - b / d").value(scope)).isEqualTo(new Numbers(2, 200));
        assertThat(parse("c / b - d / b").value(scope)).isEqualTo(new Numbers(-0.25, -0.0025));
    }

    @Test
    void a_part_that_cannot_be_had_has_no_amount_among_designs_that_are_possible() {
        Formula once = new Once(List.of(use("x", "first")), Map.of("post", new Formula.Constant(3)));
        Scope any = scope(List.of("post", "none"), List.of("post"));
        Scope possible = new Scope() {
            @Override
            public Domain domain(String name) {
                return any.domain(name);
            }

            @Override
            public boolean isOfPossible() {
                return true;
            }
        };

        assertThat(once.value(any)).isEqualTo(new Numbers(0, 3));
        assertThat(once.value(possible)).isEqualTo(Numbers.only(3));
    }

    @Test
    void what_is_used_twice_is_taken_once() {
        Formula once = new Once(
                List.of(use("x", "first"), use("y", "second")),
                Map.of("post", new Formula.Constant(3), "both", new Formula.Constant(5)));

        assertThat(once.value(scope(List.of("both"), List.of("both")))).isEqualTo(Numbers.only(5));
        assertThat(once.value(scope(List.of("post"), List.of("both")))).isEqualTo(Numbers.only(8));
        assertThat(once.value(scope(List.of("post", "both"), List.of("both")))).isEqualTo(new Numbers(5, 8));
        assertThat(once.value(scope(List.of("none"), List.of("post")))).isEqualTo(Numbers.only(3));
    }

    private static Once.Use use(String word, String choice) {
        return new Once.Use(new Condition(Map.of("asked", new UnaryTest.Word(word))), choice);
    }

    private static Scope scope(List<String> first, List<String> second) {
        return name -> switch (name) {
            case "first" -> new Domain.Words(first);
            case "second" -> new Domain.Words(second);
            default -> new Domain.WordSets(List.of("x", "y"), List.of(), false);
        };
    }
}
