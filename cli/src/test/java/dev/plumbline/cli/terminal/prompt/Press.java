package dev.plumbline.cli.terminal.prompt;

import dev.plumbline.cli.terminal.Glyphs;
import dev.plumbline.cli.terminal.Key;
import dev.plumbline.cli.terminal.Line;
import dev.plumbline.cli.terminal.Look;
import dev.plumbline.cli.terminal.prompt.Prompt.Reaction;
import java.util.List;

/** Presses keys on a prompt, without a terminal. */
final class Press {

    static final Look LOOK = new Look(true, true, Glyphs.UNICODE);

    private Press() {}

    /** The prompt after these keys, none of which may be an answer. */
    static <T> Prompt<T> keys(Prompt<T> prompt, Key... keys) {
        Prompt<T> pressed = prompt;
        for (Key key : keys) {
            pressed = ((Reaction.Next<T>) pressed.on(key)).prompt();
        }
        return pressed;
    }

    static <T> Prompt<T> text(Prompt<T> prompt, String text) {
        return keys(prompt, text.codePoints().mapToObj(Key.Typed::new).toArray(Key[]::new));
    }

    /** What Enter takes. */
    static <T> T enter(Prompt<T> prompt) {
        return ((Reaction.Take<T>) prompt.on(Key.Named.ENTER)).value();
    }

    static List<String> lines(Prompt<?> prompt, int width) {
        return prompt.view(width, LOOK).lines().stream().map(Line::text).toList();
    }
}
