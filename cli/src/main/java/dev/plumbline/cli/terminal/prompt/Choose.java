package dev.plumbline.cli.terminal.prompt;

import dev.plumbline.cli.terminal.Ink;
import dev.plumbline.cli.terminal.Key;
import dev.plumbline.cli.terminal.Key.Named;
import dev.plumbline.cli.terminal.Line;
import dev.plumbline.cli.terminal.Look;
import java.util.ArrayList;
import java.util.List;

/**
 * One of several entries.
 *
 * @param at the entry that Enter takes, from 0
 */
public record Choose<T>(List<Entry<T>> entries, int at) implements Prompt<T> {

    public Choose {
        entries = List.copyOf(entries);
        if (at < 0 || at >= entries.size()) {
            throw new IllegalArgumentException("no entry " + at + " of " + entries.size());
        }
    }

    @Override
    public Reaction<T> on(Key key) {
        if (key == Named.ENTER) {
            return new Reaction.Take<>(entries.get(at).value());
        }
        if (key == Named.END_OF_TEXT) {
            return new Reaction.Leave<>();
        }
        return new Reaction.Next<>(new Choose<>(entries, Cursor.moved(entries, at, key)));
    }

    @Override
    public Reaction<T> onLine(String line) {
        if (line.isEmpty()) {
            return new Reaction.Take<>(entries.get(at).value());
        }
        int found = Typing.find(entries, line);
        return found >= 0
                ? new Reaction.Take<>(entries.get(found).value())
                : new Reaction.Refuse<>(Typing.refusal(entries));
    }

    @Override
    public View view(int width, Look look) {
        return new EntryList(entries, at, look).view(width, i -> Line.EMPTY);
    }

    @Override
    public List<Line> plain(Look look) {
        List<Line> lines = new ArrayList<>(Typing.list(entries));
        lines.add(Line.of(Ink.DIM, "Enter takes: " + entries.get(at).word()));
        return lines;
    }

    @Override
    public List<Hint> hints(Look look) {
        List<Hint> hints = new ArrayList<>();
        hints.add(new Hint(look.glyphs().arrows(), "choose"));
        hints.add(new Hint("enter", "take"));
        entries.stream()
                .filter(entry -> entry.shortcut() != 0)
                .forEach(entry -> hints.add(new Hint(Character.toString(entry.shortcut()), entry.word())));
        return hints;
    }
}
