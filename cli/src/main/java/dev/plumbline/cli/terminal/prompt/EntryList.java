package dev.plumbline.cli.terminal.prompt;

import dev.plumbline.cli.terminal.Ink;
import dev.plumbline.cli.terminal.Line;
import dev.plumbline.cli.terminal.Look;
import dev.plumbline.cli.terminal.TextWidth;
import dev.plumbline.cli.terminal.prompt.Prompt.View;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Draws entries below one another, words and labels in two columns. */
record EntryList(List<? extends Entry<?>> entries, int at, Look look) {

    private static final int GAP = 2;

    /** @param mark what stands before the word of an entry, such as a box; all of one width */
    View view(int width, IntFunction<Line> mark) {
        int before = TextWidth.of(look.glyphs().pointer()) + 1 + mark.apply(0).width();
        int room = width - before - GAP;
        int column = Math.min(longest(Entry::word), Math.max(room * 3 / 5, room - longest(Entry::label)));
        List<Line> lines = new ArrayList<>();
        int focus = 0;
        for (int i = 0; i < entries.size(); i++) {
            entries.get(i).heading().ifPresent(heading -> heading(lines, heading));
            if (i == at) {
                focus = lines.size();
            }
            lines.addAll(row(i, mark.apply(i), column).wrap(width, before + column + GAP));
        }
        return new View(lines, focus, OptionalInt.empty());
    }

    private static void heading(List<Line> lines, String heading) {
        if (heading.isEmpty()) {
            lines.add(Line.EMPTY);
        } else {
            lines.add(Line.of(Ink.DIM, heading));
        }
    }

    private Line row(int i, Line mark, int column) {
        Entry<?> entry = entries.get(i);
        boolean isCurrent = i == at;
        String pointer = look.glyphs().pointer();
        boolean hasLabel = !entry.label().isEmpty();
        String word =
                hasLabel ? TextWidth.cut(entry.word(), column, look.glyphs().ellipsis()) : entry.word();
        Line row = Line.of(Ink.ACCENT, isCurrent ? pointer : " ".repeat(TextWidth.of(pointer)))
                .and(" ")
                .and(mark)
                .and(isCurrent ? Ink.ACCENT : Ink.PLAIN, word);
        return hasLabel ? row.and(" ".repeat(column - TextWidth.of(word) + GAP)).and(entry.ink(), entry.label()) : row;
    }

    /** Columns of the longest one, among entries that have a label. */
    private int longest(Function<Entry<?>, String> part) {
        return entries.stream()
                .filter(entry -> !entry.label().isEmpty())
                .mapToInt(entry -> TextWidth.of(part.apply(entry)))
                .max()
                .orElse(0);
    }
}
