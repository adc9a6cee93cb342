package dev.plumbline.cli.terminal;

import dev.plumbline.adr.source.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text on one line, in pieces of one ink each. */
public record Line(List<Span> spans) {

    public static final Line EMPTY = new Line(List.of());

    public Line {
        spans = List.copyOf(spans);
    }

    /** Control characters have no place in a line: they would move the cursor, or turn what is read round. */
    public record Span(Ink ink, String text) {

        public Span {
            text = text.codePoints()
                    .map(character -> Characters.isHidden(character) ? ' ' : character)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }

    public static Line of(Ink ink, String text) {
        return EMPTY.and(ink, text);
    }

    public static Line of(String text) {
        return of(Ink.PLAIN, text);
    }

    public Line and(Ink ink, String text) {
        if (text.isEmpty()) {
            return this;
        }
        List<Span> longer = new ArrayList<>(spans);
        longer.add(new Span(ink, text));
        return new Line(longer);
    }

    public Line and(String text) {
        return and(Ink.PLAIN, text);
    }

    public Line and(Line other) {
        List<Span> longer = new ArrayList<>(spans);
        longer.addAll(other.spans);
        return new Line(longer);
    }

    /** In columns. */
    public int width() {
        return TextWidth.of(text());
    }

    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    /**
     * Breaks the line at spaces.
     *
     * @param width columns of the widest line; a longer word is broken
     * @param indent columns before the second and every further line
     */
    public List<Line> wrap(int width, int indent) {
        return new Wrapping(width, Math.min(indent, width * 2 / 3)).wrap(this);
    }
}
