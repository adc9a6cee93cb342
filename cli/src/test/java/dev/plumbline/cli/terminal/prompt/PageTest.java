package dev.plumbline.cli.terminal.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.terminal.Frame;
import dev.plumbline.cli.terminal.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    private static final Page PAGE = new Page(
            Optional.of(new Page.Progress("Team", 7, 24, "")),
            "Which of these is it?",
            "Because much depends on it, and nobody else can know it.",
            true);

    private static final Prompt<Integer> MANY = new Choose<>(
            IntStream.range(0, 30)
                    .mapToObj(i -> Entry.of(i, "entry " + i, "label"))
                    .toList(),
            15);

    @Test
    void everything_is_there_if_there_is_room() {
        Prompt<Boolean> prompt = new Confirm(true);

        assertThat(text(PAGE.frame(prompt, 79, 24, Press.LOOK)))
                .containsExactly(
                        "",
                        "  Team  ━━━━━━──────────────────  question 7 of at most 24",
                        "",
                        "  Which of these is it?",
                        "  Because much depends on it, and nobody else can know it.",
                        "",
                        "  ❯ yes     no",
                        "",
                        "  y/n choose · enter take · esc back · ctrl-c leave");
    }

    @Test
    void more_entries_than_rows_scroll_and_say_how_many_are_hidden() {
        assertThat(text(PAGE.frame(MANY, 79, 14, Press.LOOK)))
                .containsSubsequence(
                        "  Which of these is it?",
                        "    ↑ 13 more",
                        "    entry 13  label",
                        "    entry 14  label",
                        "  ❯ entry 15  label",
                        "    entry 16  label",
                        "    ↓ 13 more",
                        "  ↑↓ choose · enter take · esc back · ctrl-c leave")
                .hasSize(14);
    }

    @Test
    void the_first_and_the_last_entry_can_be_reached() {
        assertThat(text(PAGE.frame(at(0), 79, 14, Press.LOOK))).contains("  ❯ entry 0   label", "    ↓ 25 more");
        assertThat(text(PAGE.frame(at(29), 79, 14, Press.LOOK))).contains("    ↑ 25 more", "  ❯ entry 29  label");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 20})
    void on_the_smallest_screen_the_entry_is_still_seen(int height) {
        for (int entry : new int[] {0, 1, 15, 28, 29}) {
            assertThat(text(PAGE.frame(at(entry), 30, height, Press.LOOK)))
                    .hasSizeLessThanOrEqualTo(height)
                    .anyMatch(line -> line.startsWith("  ❯ entry " + entry + " "));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 39, 79, 119, 200})
    void no_line_is_wider_than_the_terminal_nor_too_wide_to_read(int width) {
        assertThat(PAGE.frame(MANY, width, 24, Press.LOOK).lines())
                .allMatch(line -> line.width() <= Math.min(width, 100));
    }

    @Test
    void the_caret_moves_with_the_margin() {
        FieldInput<String> form = new FieldInput<>("", "", false, text -> new Checked.Right<>(text, ""));

        Frame frame = PAGE.frame(Field.of(form, "abc"), 79, 24, Press.LOOK);

        assertThat(frame.lines().get(frame.caret().orElseThrow().row()).text()).isEqualTo("  ❯ abc");
        assertThat(frame.caret().orElseThrow().column()).isEqualTo("  ❯ abc".length());
    }

    private static Prompt<Integer> at(int entry) {
        return new Choose<>(((Choose<Integer>) MANY).entries(), entry);
    }

    private static List<String> text(Frame frame) {
        return frame.lines().stream().map(Line::text).toList();
    }
}
