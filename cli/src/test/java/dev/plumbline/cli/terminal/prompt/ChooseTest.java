package dev.plumbline.cli.terminal.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.cli.terminal.Key.Named;
import dev.plumbline.cli.terminal.prompt.Prompt.Reaction;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChooseTest {

    private static final List<Entry<String>> ENTRIES = List.of(
            Entry.of("N", "nobody", "it waits for the morning"),
            Entry.of("B", "best-effort", "whoever notices"),
            Entry.of("R", "rota", "somebody is on call"),
            Entry.of("?", "don't know", "").at('?'));

    private final Prompt<String> prompt = new Choose<>(ENTRIES, 1);

    @Test
    void Enter_takes_what_is_preselected() {
        assertThat(Press.enter(prompt)).isEqualTo("B");
    }

    @Test
    void arrows_and_j_and_k_move_and_go_round() {
        assertThat(Press.enter(Press.keys(prompt, Named.DOWN))).isEqualTo("R");
        assertThat(Press.enter(Press.keys(prompt, Named.UP, Named.UP))).isEqualTo("?");
        assertThat(Press.enter(Press.text(prompt, "j"))).isEqualTo("R");
        assertThat(Press.enter(Press.text(prompt, "jjj"))).isEqualTo("N");
        assertThat(Press.enter(Press.text(prompt, "kk"))).isEqualTo("?");
        assertThat(Press.enter(Press.keys(prompt, Named.END))).isEqualTo("?");
        assertThat(Press.enter(Press.keys(prompt, Named.HOME))).isEqualTo("N");
    }

    @Test
    void first_letters_numbers_and_the_question_mark_jump() {
        assertThat(Press.enter(Press.text(prompt, "r"))).isEqualTo("R");
        assertThat(Press.enter(Press.text(prompt, "N"))).isEqualTo("N");
        assertThat(Press.enter(Press.text(prompt, "3"))).isEqualTo("R");
        assertThat(Press.enter(Press.text(prompt, "?"))).isEqualTo("?");
        assertThat(Press.enter(Press.text(prompt, "9x"))).isEqualTo("B");
    }

    @Test
    void a_digit_finds_a_word_that_begins_with_it_before_it_counts() {
        List<Entry<String>> delays =
                List.of(Entry.of("s", "under-1s", ""), Entry.of("10", "10s", ""), Entry.of("1", "1m", ""));

        assertThat(Press.enter(Press.text(new Choose<>(delays, 0), "1"))).isEqualTo("10");
        assertThat(Press.enter(Press.text(new Choose<>(delays, 0), "11"))).isEqualTo("1");
        assertThat(Press.enter(Press.text(new Choose<>(delays, 0), "2"))).isEqualTo("10");
    }

    @Test
    void Ctrl_D_leaves() {
        assertThat(prompt.on(Named.END_OF_TEXT)).isInstanceOf(Reaction.Leave.class);
    }

    @Test
    void words_and_labels_stand_in_columns() {
        assertThat(Press.lines(prompt, 60))
                .containsExactly(
                        "  nobody       it waits for the morning",
                        "❯ best-effort  whoever notices",
                        "  rota         somebody is on call",
                        "  don't know");
    }

    @Test
    void labels_wrap_in_their_column() {
        assertThat(Press.lines(prompt, 28))
                .containsExactly(
                        "  nobody       it waits for",
                        "               the morning",
                        "❯ best-effort  whoever",
                        "               notices",
                        "  rota         somebody is",
                        "               on call",
                        "  don't know");
        assertThat(prompt.view(28, Press.LOOK).focus()).isEqualTo(2);
    }

    @Test
    void a_line_finds_an_entry_by_word_number_or_beginning() {
        assertThat(prompt.onLine("")).isEqualTo(new Reaction.Take<>("B"));
        assertThat(prompt.onLine("rota")).isEqualTo(new Reaction.Take<>("R"));
        assertThat(prompt.onLine("best")).isEqualTo(new Reaction.Take<>("B"));
        assertThat(prompt.onLine("1")).isEqualTo(new Reaction.Take<>("N"));
        assertThat(prompt.onLine("?")).isEqualTo(new Reaction.Take<>("?"));
        assertThat(prompt.onLine("5")).isInstanceOf(Reaction.Refuse.class);
        assertThat(prompt.onLine("x")).isInstanceOf(Reaction.Refuse.class);
    }

    @Test
    void an_entry_that_is_not_there_cannot_be_preselected() {
        assertThatThrownBy(() -> new Choose<>(ENTRIES, 4)).hasMessage("no entry 4 of 4");
    }
}
