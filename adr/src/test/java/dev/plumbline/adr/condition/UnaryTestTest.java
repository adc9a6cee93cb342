package dev.plumbline.adr.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnaryTestTest {

    /** Knows one figure, {@code limit}, which lies between 10 and 20. */
    private static final Scope SCOPE = name -> new Domain.Numbers(10, 20);

    private static UnaryTest parse(String text) {
        return UnaryTestParser.parse(text, new Location("catalog.yaml", 7, 5));
    }

    private static Truth on(String test, Domain domain) {
        return parse(test).on(domain, SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            < 3       | 1 | 2 | TRUE
            < 3       | 3 | 5 | FALSE
            < 3       | 2 | 3 | OPEN
            <= 3      | 1 | 3 | TRUE
            <= 3      | 4 | 5 | FALSE
            > 3       | 4 | 5 | TRUE
            > 3       | 1 | 3 | FALSE
            >= 3      | 3 | 3 | TRUE
            >= 3      | 2 | 3 | OPEN
            [3..8]    | 3 | 8 | TRUE
            [3..8]    | 8 | 9 | OPEN
            [3..8]    | 9 | 12 | FALSE
            (3..8)    | 3 | 3 | FALSE
            (3..8)    | 4 | 7 | TRUE
            (3..8]    | 8 | 8 | TRUE
            5         | 5 | 5 | TRUE
            5         | 1 | 9 | OPEN
            5         | 6 | 9 | FALSE
            1, 2      | 2 | 2 | TRUE
            not(5)    | 6 | 9 | TRUE
            not(< 3)  | 3 | 9 | TRUE
            -         | 1 | 9 | TRUE
            > limit   | 21 | 30 | TRUE
            > limit   | 15 | 30 | OPEN
            > limit   | 1 | 10 | FALSE
            > limit * 2 | 41 | 50 | TRUE
            > limit * 2 | 20 | 30 | OPEN
            [limit - 5..limit + 5] | 15 | 15 | TRUE
            """)
    void a_test_of_numbers_is_true_or_false_only_for_all_of_them(String test, double low, double high, Truth expected) {
        assertThat(on(test, new Domain.Numbers(low, high))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            none         | none           | TRUE
            none         | some           | FALSE
            none         | none some      | OPEN
            none, some   | none some      | TRUE
            none, some   | some expert    | OPEN
            none, some   | expert         | FALSE
            not(none)    | some expert    | TRUE
            not(none, x) | none expert    | OPEN
            -            | none some      | TRUE
            """)
    void a_test_of_words_is_true_or_false_only_for_all_of_them(String test, String words, Truth expected) {
        assertThat(on(test, new Domain.Words(List.of(words.split(" "))))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            textBlock =
                    """
            sms         | email sms | nothing | TRUE
            sms         | email     | nothing | FALSE
            sms         | email     | sms     | OPEN
            sms, push   | email     | push    | OPEN
            sms, push   | sms       | push    | TRUE
            not(sms)    | email     | push    | TRUE
            not(sms)    | nothing   | sms     | OPEN
            not(sms, not(push, chat)) | push     | nothing | TRUE
            not(sms, not(push, chat)) | sms push | nothing | FALSE
            not(sms, not(push, chat)) | nothing  | nothing | FALSE
            not(sms, not(push, chat)) | push     | sms     | OPEN
            """)
    void a_test_of_a_set_asks_whether_the_word_is_in_it(String test, String present, String open, Truth expected) {
        assertThat(on(test, new Domain.WordSets(words(present), words(open), true)))
                .isEqualTo(expected);
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }

    @Test
    void what_a_test_says_of_a_range_holds_for_every_number_in_it() {
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            int from = random.nextInt(12);
            int to = from + random.nextInt(6);
            List<String> tests =
                    List.of("< " + from, ">= " + to, "[" + from + ".." + to + "]", "not(" + to + ")", "" + from);
            UnaryTest test = parse(tests.get(random.nextInt(tests.size())));
            int low = random.nextInt(15);
            int high = low + random.nextInt(6);
            Set<Truth> each = new TreeSet<>();
            for (int value = low; value <= high; value++) {
                each.add(test.on(Domain.Numbers.only(value), SCOPE));
            }
            Truth exact = each.size() == 1 ? each.iterator().next() : Truth.OPEN;

            assertThat(test.on(new Domain.Numbers(low, high), SCOPE))
                    .as("%s on %d to %d", test, low, high)
                    .isEqualTo(exact);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"< 3", ">= 1,000", "[3..8]", "(3..limit]", "not(none, some)", "5", "-", "10s, 1m"})
    void a_test_is_written_as_it_was_read(String text) {
        assertThat(parse(text.replace(",000", "000"))).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            < three four    | 13 | a formula cannot go on with "four"; write something like max(a / b, c * 10)
            < > 3           | 5  | "< > 3" is not a test; write < 3, [3..8], a word, or not(...) around them
            none, , some    | 11 | "" is not a test; write < 3, [3..8], a word, or not(...) around them
            none,  Some     | 12 | "Some" is not a test; write < 3, [3..8], a word, or not(...) around them
            not(none, A)    | 15 | "A" is not a test; write < 3, [3..8], a word, or not(...) around them
            < 3!            | 8  | a formula cannot go on with "!"; write something like max(a / b, c * 10)
            [3-8]           | 5  | "[3-8]" is not a test; write < 3, [3..8], a word, or not(...) around them
            > 1,000         | 7  | "1,000" may be one number or two; write 1000, or a space behind the comma
            [2..18,000,000] | 9  | "18,000,000" may be one number or two; write 18000000, or a space behind the comma
            [8..3]          | 5  | nothing lies between 8 and 3; write the smaller number first
            """)
    void what_is_no_test_is_refused_at_its_column(String text, int column, String expected) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("catalog.yaml:7:" + column + ": " + expected);
    }
}
