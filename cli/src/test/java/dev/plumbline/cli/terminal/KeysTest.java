package dev.plumbline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.terminal.Key.Named;
import dev.plumbline.cli.terminal.Key.Typed;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.NonBlocking;
import org.jline.utils.NonBlockingReader;
import org.junit.jupiter.api.Test;

class KeysTest {

    private static final String ESC = "\u001b";

    @Test
    void letters_are_typed_also_beyond_the_basic_plane() {
        assertThat(keys("aé😀")).containsExactly(new Typed('a'), new Typed('é'), new Typed(0x1F600));
    }

    @Test
    void arrows_come_in_two_dialects() {
        assertThat(keys(ESC + "[A" + ESC + "OB" + ESC + "[C" + ESC + "OD"))
                .containsExactly(Named.UP, Named.DOWN, Named.RIGHT, Named.LEFT);
    }

    @Test
    void the_keys_around_the_arrows_come_in_more() {
        assertThat(keys(ESC + "[H" + ESC + "[4~" + ESC + "[3~" + ESC + "[5~" + ESC + "[6~" + ESC + "[1;5C"))
                .containsExactly(Named.HOME, Named.END, Named.DELETE, Named.PAGE_UP, Named.PAGE_DOWN, Named.RIGHT);
    }

    @Test
    void a_sequence_without_a_meaning_writes_nothing() {
        assertThat(keys(ESC + "[15~" + ESC + "[[A" + ESC + "[200~" + ESC + "OP" + ESC + "x"))
                .containsOnly(Named.OTHER)
                .hasSize(5);
    }

    @Test
    void Esc_alone_is_a_key_and_twice_it_is_two() {
        assertThat(keys(ESC + ESC)).containsExactly(Named.ESCAPE, Named.ESCAPE);
    }

    @Test
    void control_keys_edit_leave_or_do_nothing() {
        assertThat(keys("\r\n\u007f\b\u0003\u0004\u0001\u0005\u0015\u0017\u0007"))
                .containsExactly(
                        Named.ENTER,
                        Named.ENTER,
                        Named.BACKSPACE,
                        Named.BACKSPACE,
                        Named.INTERRUPT,
                        Named.END_OF_TEXT,
                        Named.HOME,
                        Named.END,
                        Named.CLEAR_LINE,
                        Named.DELETE_WORD,
                        Named.OTHER);
    }

    @Test
    void the_end_of_the_input_is_said() {
        assertThat(new Keys(NonBlocking.nonBlocking("empty", new StringReader(""))).next(1_000))
                .contains(Named.HANG_UP);
    }

    @Test
    void a_terminal_closed_while_we_wait_has_gone() throws IOException {
        NonBlockingReader reader = NonBlocking.nonBlocking("closed", new StringReader("a"));
        reader.close();

        assertThat(new Keys(reader).next(1_000)).contains(Named.HANG_UP);
    }

    private static List<Key> keys(String bytes) {
        Keys keys = new Keys(NonBlocking.nonBlocking("test", new StringReader(bytes)));
        List<Key> read = new ArrayList<>();
        for (Key key = keys.next(1_000).orElseThrow();
                key != Named.HANG_UP;
                key = keys.next(1_000).orElseThrow()) {
            read.add(key);
        }
        return read;
    }
}
