package dev.plumbline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void wraps_at_spaces_and_drops_those_at_the_break() {
        assertThat(wrapped("a design that sleeps", 8, 0)).containsExactly("a design", "that", "sleeps");
    }

    @Test
    void a_word_that_fits_exactly_stays_on_the_line() {
        assertThat(wrapped("12345 789", 9, 0)).containsExactly("12345 789");
        assertThat(wrapped("12345 789", 8, 0)).containsExactly("12345", "789");
    }

    @Test
    void further_lines_are_indented() {
        assertThat(wrapped("one two three four", 9, 2)).containsExactly("one two", "  three", "  four");
    }

    @Test
    void spaces_before_the_first_word_and_between_columns_stay() {
        assertThat(wrapped("  a    b", 20, 0)).containsExactly("  a    b");
    }

    @Test
    void a_word_wider_than_the_line_is_broken() {
        assertThat(wrapped("com.example.notifications", 10, 2))
                .containsExactly("com.exampl", "  e.notifi", "  cations");
    }

    @Test
    void wide_characters_count_twice_and_combining_marks_not_at_all() {
        assertThat(wrapped("日本 日本", 4, 0)).containsExactly("日本", "日本");
        assertThat(wrapped("e\u0301e\u0301 x", 4, 0)).containsExactly("e\u0301e\u0301 x");
    }

    @Test
    void every_piece_keeps_its_ink() {
        Line line = Line.of(Ink.GOOD, "yes yes").and(Ink.BAD, " no");

        assertThat(line.wrap(4, 0))
                .containsExactly(Line.of(Ink.GOOD, "yes"), Line.of(Ink.GOOD, "yes"), Line.of(Ink.BAD, "no"));
    }

    @Test
    void control_characters_never_reach_the_terminal() {
        assertThat(Line.of("a\u001b[2Jb\nc").text()).isEqualTo("a [2Jb c");
    }

    private static List<String> wrapped(String text, int width, int indent) {
        return Line.of(text).wrap(width, indent).stream().map(Line::text).toList();
    }
}
