package dev.plumbline.cli.terminal.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.terminal.Key;
import dev.plumbline.cli.terminal.Key.Named;
import org.junit.jupiter.api.Test;

class EditedTextTest {

    @Test
    void characters_go_in_at_the_cursor() {
        assertThat(after(new EditedText("5", 1), Named.LEFT, new Key.Typed('1')))
                .isEqualTo(new EditedText("15", 1));
    }

    @Test
    void backspace_and_delete_take_what_a_person_sees_as_one_character() {
        assertThat(after(new EditedText("ae\u0301", 3), Named.BACKSPACE)).isEqualTo(new EditedText("a", 1));
        assertThat(after(new EditedText("😀b", 0), Named.DELETE)).isEqualTo(new EditedText("b", 0));
    }

    @Test
    void at_the_ends_nothing_happens() {
        EditedText text = new EditedText("ab", 0);

        assertThat(after(text, Named.LEFT, Named.BACKSPACE)).isEqualTo(text);
        assertThat(after(text, Named.END, Named.RIGHT, Named.DELETE)).isEqualTo(new EditedText("ab", 2));
    }

    @Test
    void home_end_and_the_shells_own_keys_work() {
        EditedText text = new EditedText("com.acme.mail", 13);

        assertThat(after(text, Named.HOME)).isEqualTo(new EditedText("com.acme.mail", 0));
        assertThat(after(text, Named.DELETE_WORD)).isEqualTo(new EditedText("com.acme.", 9));
        assertThat(after(text, Named.DELETE_WORD, Named.DELETE_WORD)).isEqualTo(new EditedText("com.acme", 8));
        assertThat(after(text, Named.CLEAR_LINE)).isEqualTo(new EditedText("", 0));
    }

    @Test
    void a_text_longer_than_its_field_is_shown_around_the_cursor() {
        EditedText text = new EditedText("0123456789", 10);

        assertThat(text.visible(6, "…")).isEqualTo(new EditedText.Part("56789", 5));
        assertThat(new EditedText("0123456789", 0).visible(6, "…")).isEqualTo(new EditedText.Part("01234…", 0));
    }

    @Test
    void it_cannot_grow_for_ever() {
        EditedText text = new EditedText("x".repeat(400), 400);

        assertThat(after(text, new Key.Typed('y'))).isEqualTo(text);
    }

    private static EditedText after(EditedText text, Key... keys) {
        EditedText edited = text;
        for (Key key : keys) {
            edited = edited.after(key);
        }
        return edited;
    }
}
