package dev.plumbline.cli.terminal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LookTest {

    @Test
    void a_terminal_is_coloured_unless_NO_COLOR_says_otherwise() {
        assertThat(Look.of("xterm-256color", UTF_8, Map.of()).colour()).isTrue();
        assertThat(Look.of("xterm-256color", UTF_8, Map.of("NO_COLOR", "")).colour())
                .isTrue();
        assertThat(Look.of("xterm-256color", UTF_8, Map.of("NO_COLOR", "1")).colour())
                .isFalse();
    }

    @Test
    void a_dumb_terminal_gets_no_escape_sequence() {
        Look look = Look.of("dumb", UTF_8, Map.of());

        assertThat(look.encode(Line.of(Ink.GOOD, "ok").and(Ink.STRONG, "!"))).isEqualTo("ok!");
    }

    @Test
    void without_colour_weight_is_left() {
        Look look = new Look(true, false, Glyphs.UNICODE);

        assertThat(look.encode(Line.of(Ink.STRONG, "a"))).isEqualTo("\u001b[1ma\u001b[0m");
        assertThat(look.encode(Line.of(Ink.GOOD, "a"))).isEqualTo("a");
        for (Ink ink : Ink.values()) {
            assertThat(look.encode(Line.of(ink, "a"))).doesNotContain("[3");
        }
    }

    @Test
    void an_encoding_without_our_signs_gets_ASCII() {
        Look look = Look.of("xterm", US_ASCII, Map.of());

        assertThat(look.glyphs()).isEqualTo(Glyphs.ASCII);
        assertThat(look.encode(Line.of("“naïve” – ×2 … 日"))).isEqualTo("\"naive\" - x2 ~ ??");
        assertThat(US_ASCII.newEncoder().canEncode(Glyphs.ASCII.all())).isTrue();
    }

    @Test
    void what_replaces_a_character_is_as_wide_as_it() {
        Look look = new Look(true, false, Glyphs.ASCII);

        for (String text : new String[] {"×", "…", "日本", "é", "↑↓"}) {
            assertThat(look.encode(Line.of(text))).hasSize(TextWidth.of(text));
        }
    }
}
