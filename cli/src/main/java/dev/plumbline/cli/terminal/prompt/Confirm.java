package dev.plumbline.cli.terminal.prompt;

import dev.plumbline.cli.terminal.Ink;
import dev.plumbline.cli.terminal.Key;
import dev.plumbline.cli.terminal.Key.Named;
import dev.plumbline.cli.terminal.Line;
import dev.plumbline.cli.terminal.Look;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Yes or no.
 *
 * @param isYes what Enter takes
 */
public record Confirm(boolean isYes) implements Prompt<Boolean> {

    @Override
    public Reaction<Boolean> on(Key key) {
        if (key == Named.ENTER) {
            return new Reaction.Take<>(isYes);
        }
        if (key == Named.END_OF_TEXT) {
            return new Reaction.Leave<>();
        }
        if (key instanceof Key.Typed typed) {
            return new Reaction.Next<>(
                    switch (typed.codePoint()) {
                        case 'y', 'Y' -> new Confirm(true);
                        case 'n', 'N' -> new Confirm(false);
                        case 'h', 'j', 'k', 'l', ' ' -> new Confirm(!isYes);
                        default -> this;
                    });
        }
        boolean turns = key == Named.LEFT || key == Named.RIGHT || key == Named.UP || key == Named.DOWN;
        return new Reaction.Next<>(turns ? new Confirm(!isYes) : this);
    }

    @Override
    public Reaction<Boolean> onLine(String line) {
        return switch (line.toLowerCase(Locale.ROOT)) {
            case "" -> new Reaction.Take<>(isYes);
            case "y", "yes" -> new Reaction.Take<>(true);
            case "n", "no" -> new Reaction.Take<>(false);
            default -> new Reaction.Refuse<>("type y or n");
        };
    }

    @Override
    public View view(int width, Look look) {
        String pointer = look.glyphs().pointer() + " ";
        Line line = isYes
                ? Line.of(Ink.ACCENT, pointer + "yes").and(Ink.DIM, "     no")
                : Line.of(Ink.DIM, "  yes   ").and(Ink.ACCENT, pointer + "no");
        return new View(List.of(line), 0, OptionalInt.empty());
    }

    @Override
    public List<Line> plain(Look look) {
        return List.of(Line.of("y or n. Enter takes: " + (isYes ? "yes" : "no")));
    }

    @Override
    public List<Hint> hints(Look look) {
        return List.of(new Hint("y/n", "choose"), new Hint("enter", "take"));
    }
}
