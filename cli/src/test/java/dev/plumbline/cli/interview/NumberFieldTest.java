package dev.plumbline.cli.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.cli.terminal.Glyphs;
import dev.plumbline.cli.terminal.Key;
import dev.plumbline.cli.terminal.Line;
import dev.plumbline.cli.terminal.Look;
import dev.plumbline.cli.terminal.prompt.Field;
import dev.plumbline.cli.terminal.prompt.Prompt;
import dev.plumbline.cli.terminal.prompt.Prompt.Reaction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberFieldTest {

    private static final String RANGE = "    a whole number from 1 to 500, or a range such as 50-200";

    private static final Answer UNKNOWN = new Answer.Unknown();

    private final Question engineers = Questions.ENGINEERS;
    private final Question budget = Questions.BUDGET;

    @Test
    void an_empty_field_is_unknown_where_there_is_no_default() {
        Prompt<Answer> field = NumberField.of(engineers, UNKNOWN, UNKNOWN);

        assertThat(enter(field)).contains(UNKNOWN);
        assertThat(lines(field)).containsExactly("❯ don't know", RANGE.substring(2));
    }

    @Test
    void an_empty_field_is_the_default_where_there_is_one() {
        Answer open = known(1_000);

        assertThat(enter(NumberField.of(budget, open, open))).contains(open);
        assertThat(lines(NumberField.of(budget, open, open))).first().isEqualTo("❯ open");
    }

    @Test
    void a_question_mark_is_unknown_also_where_there_is_a_default() {
        assertThat(enter(typed(budget, "?"))).contains(UNKNOWN);
        assertThat(lines(typed(budget, "?"))).last().isEqualTo("  don't know");
    }

    @Test
    void numbers_ranges_and_the_word_for_the_maximum_are_answers() {
        assertThat(enter(typed(engineers, "3"))).contains(known(3));
        assertThat(enter(typed(engineers, "3..8"))).contains(new Answer.Between(3, 8));
        assertThat(enter(typed(engineers, " 3 .. 8 "))).contains(new Answer.Between(3, 8));
        assertThat(enter(typed(budget, "open"))).contains(known(1_000));
        assertThat(enter(typed(budget, "1_000"))).contains(known(1_000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "50,000 | 50000",
                "50 000 | 50000",
                "50k | 50000",
                "50 K | 50000",
                "1.5M | 1500000",
                "1.25m | 1250000",
                "1,000,000 | 1000000",
                "50-200 | 50..200",
                "50 - 200 | 50..200",
                "50–200 | 50..200",
                "1,000-2,000 | 1000..2000",
                "50k-1.5M | 50000..1500000",
                "50k..200k | 50000..200000",
                "5k-6000 | 5000..6000"
            })
    void numbers_can_be_typed_as_people_write_them(String typed, String meant) {
        assertThat(enter(typed(Questions.VOLUME, typed)).map(Answer::toString)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50.000", "50,00", "1,5M", "1.500k", "50-200k", "50..200k", "~50", "50+", "50kk", "5e3"})
    void a_number_that_can_be_meant_otherwise_is_not_taken(String typed) {
        assertThat(enter(typed(Questions.VOLUME, typed))).isEmpty();
        assertThat(String.join(" ", lines(typed(Questions.VOLUME, typed))).replaceAll(" +", " "))
                .contains("a whole number from 1 to 10,000,000,000, such as 50,000 or 50k, or a range such as 50-200");
    }

    @Test
    void what_is_wrong_is_said_while_it_is_typed_and_cannot_be_taken() {
        for (String wrong : List.of("0", "501", "x", "3.5x", "3...", "-1", "999999999999999999999")) {
            assertThat(String.join("\n", lines(typed(engineers, wrong))))
                    .contains("\n  ✗ ")
                    .contains("a whole number from 1 to 500");
            assertThat(enter(typed(engineers, wrong))).isEmpty();
        }
    }

    @Test
    void the_way_to_an_answer_is_not_called_wrong() {
        for (String unfinished : List.of("3.", "3..", "3-", "1,0", "0.5", "50..2", "50-2", "o", "ope", "unk")) {
            assertThat(lines(typed(budget, unfinished))).last().asString().doesNotContain("✗");
            assertThat(enter(typed(budget, unfinished))).isEmpty();
        }
        assertThat(lines(typed(engineers, "50..2"))).last().isEqualTo("  write the smaller number first");
        assertThat(lines(typed(engineers, "501..2"))).last().asString().contains("✗");
    }

    @Test
    void the_example_of_a_range_is_one_that_is_allowed() {
        assertThat(lines(typed(Questions.GROWTH, "")))
                .last()
                .isEqualTo("  a whole number from 1 to 100, or a range such as 2-5");
        for (String hint : lines(typed(Questions.GROWTH, "2..5"))) {
            assertThat(hint).doesNotContain("✗");
        }
    }

    @Test
    void an_earlier_answer_is_there_to_be_changed() {
        assertThat(lines(NumberField.of(engineers, new Answer.Between(3, 8), UNKNOWN)))
                .first()
                .isEqualTo("❯ 3..8  engineers");
        assertThat(enter(NumberField.of(budget, UNKNOWN, known(1_000)))).contains(UNKNOWN);
    }

    @Test
    void a_line_is_checked_in_the_same_way() {
        Prompt<Answer> field = NumberField.of(engineers, UNKNOWN, UNKNOWN);

        assertThat(field.onLine("7")).isEqualTo(new Reaction.Take<>(known(7)));
        assertThat(field.onLine("")).isEqualTo(new Reaction.Take<>(UNKNOWN));
        assertThat(field.onLine("0"))
                .isEqualTo(new Reaction.Refuse<>("write a whole number from 1 to 500, or a range such as 50-200"));
    }

    private static Prompt<Answer> typed(Question question, String text) {
        Answer otherwise = question.standard().<Answer>map(Answer.Known::new).orElse(UNKNOWN);
        Prompt<Answer> field = NumberField.of(question, otherwise, otherwise);
        for (int codePoint : text.codePoints().toArray()) {
            field = ((Reaction.Next<Answer>) field.on(new Key.Typed(codePoint))).prompt();
        }
        return field;
    }

    private static Optional<Answer> enter(Prompt<Answer> field) {
        return field.on(Key.Named.ENTER) instanceof Reaction.Take<Answer> take
                ? Optional.of(take.value())
                : Optional.empty();
    }

    private static List<String> lines(Prompt<Answer> field) {
        return ((Field<Answer>) field)
                .view(77, new Look(true, true, Glyphs.UNICODE)).lines().stream()
                        .map(Line::text)
                        .toList();
    }

    private static Answer known(long amount) {
        return new Answer.Known(new Value.Amount(amount));
    }
}
