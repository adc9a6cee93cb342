package dev.plumbline.cli.terminal.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.terminal.Key.Named;
import dev.plumbline.cli.terminal.prompt.Prompt.Reaction;
import org.junit.jupiter.api.Test;

class ConfirmTest {

    private final Prompt<Boolean> prompt = new Confirm(true);

    @Test
    void Enter_takes_yes_unless_it_was_turned() {
        assertThat(Press.enter(prompt)).isTrue();
        assertThat(Press.enter(Press.keys(prompt, Named.RIGHT))).isFalse();
        assertThat(Press.enter(Press.keys(prompt, Named.RIGHT, Named.LEFT))).isTrue();
    }

    @Test
    void y_and_n_choose_but_do_not_take() {
        assertThat(Press.enter(Press.text(prompt, "n"))).isFalse();
        assertThat(Press.enter(Press.text(prompt, "ny"))).isTrue();
    }

    @Test
    void both_are_shown_and_the_pointer_is_on_one() {
        assertThat(Press.lines(prompt, 40)).containsExactly("❯ yes     no");
        assertThat(Press.lines(Press.text(prompt, "n"), 40)).containsExactly("  yes   ❯ no");
    }

    @Test
    void a_line_is_yes_or_no() {
        assertThat(prompt.onLine("")).isEqualTo(new Reaction.Take<>(true));
        assertThat(prompt.onLine("No")).isEqualTo(new Reaction.Take<>(false));
        assertThat(prompt.onLine("maybe")).isEqualTo(new Reaction.Refuse<>("type y or n"));
    }
}
