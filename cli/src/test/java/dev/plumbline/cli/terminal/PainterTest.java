package dev.plumbline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;

class PainterTest {

    private static final int ROWS = 6;

    private final Painter painter = new Painter(new Look(true, true, Glyphs.UNICODE));
    private final ScreenTerminal terminal = new ScreenTerminal(20, ROWS);

    @Test
    void a_frame_takes_the_place_of_the_one_before_it() {
        terminal.write("$ plumbline\r\n");
        paint("question", "> abc", "help");
        paint("question", "> a");

        assertThat(screen()).containsExactly("$ plumbline", "question", "> a");
    }

    @Test
    void nothing_is_erased_that_is_written_again() {
        String first = painter.paint(frame("question", "> abc"), ROWS);
        String second = painter.paint(frame("question", "> a"), ROWS);

        assertThat(first + second).doesNotContain("\u001b[2J").doesNotContain("\u001b[2K");
        assertThat(second.indexOf("question")).isLessThan(second.indexOf("\u001b[K"));
    }

    @Test
    void the_cursor_is_where_the_caret_is_and_the_next_frame_starts_at_the_top_again() {
        Frame frame = new Frame(
                List.of(Line.of("question"), Line.of("> abc"), Line.of("help")), Optional.of(new Frame.Caret(1, 5)));
        terminal.write(painter.paint(frame, ROWS));
        int[] cursor = new int[2];
        terminal.dump(new long[20 * ROWS], cursor);

        assertThat(cursor).containsExactly(5, 1);

        paint("other");
        assertThat(screen()).containsExactly("other");
    }

    @Test
    void what_is_printed_stays_above() {
        paint("question", "> 3");
        print("✓ question  3");
        paint("next");

        assertThat(screen()).containsExactly("✓ question  3", "next");
    }

    @Test
    void printed_rows_are_taken_back() {
        print("✓ one", "✓ two", "✓ three");
        paint("next", "more");
        terminal.write(painter.takeBack(2));
        paint("again");

        assertThat(screen()).containsExactly("✓ one", "again");
    }

    @Test
    void rows_that_have_scrolled_away_stay_as_they_are() {
        print("✓ one", "✓ two", "✓ three");
        paint("a", "b", "c", "d", "e");
        terminal.write(painter.takeBack(2));
        paint("again");

        assertThat(screen()).containsExactly("✓ three", "again");
    }

    @Test
    void after_the_terminal_became_narrower_the_rows_it_made_of_a_line_are_counted() {
        paint("0123456789", "x");

        painter.resized(5);

        assertThat(painter.paint(frame("y"), ROWS)).startsWith("\u001b[?25l\r\u001b[2A");
    }

    private void paint(String... lines) {
        terminal.write(painter.paint(frame(lines), ROWS));
    }

    private void print(String... lines) {
        terminal.write(painter.print(Stream.of(lines).map(Line::of).toList(), ROWS));
    }

    private static Frame frame(String... lines) {
        return new Frame(Stream.of(lines).map(Line::of).toList(), Optional.empty());
    }

    private List<String> screen() {
        return terminal.toString()
                .stripTrailing()
                .lines()
                .map(String::stripTrailing)
                .toList();
    }
}
