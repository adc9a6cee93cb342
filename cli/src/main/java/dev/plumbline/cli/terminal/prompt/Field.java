package dev.plumbline.cli.terminal.prompt;

import dev.plumbline.cli.terminal.Ink;
import dev.plumbline.cli.terminal.Key;
import dev.plumbline.cli.terminal.Key.Named;
import dev.plumbline.cli.terminal.Line;
import dev.plumbline.cli.terminal.Look;
import dev.plumbline.cli.terminal.TextWidth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Text that is typed, and checked while it is. */
public record Field<T>(FieldInput<T> form, EditedText text) implements Prompt<T> {

    private static final int LEAST_TEXT = 8;

    /** A field with a text to begin with; the cursor is behind it. */
    public static <T> Field<T> of(FieldInput<T> form, String text) {
        return new Field<>(form, new EditedText(text, text.length()));
    }

    private Checked<T> checked() {
        return form.check().apply(text.text().strip());
    }

    @Override
    public Reaction<T> on(Key key) {
        if (key == Named.ENTER && checked() instanceof Checked.Right<T> right) {
            return new Reaction.Take<>(right.value());
        }
        if (key == Named.END_OF_TEXT && text.isEmpty()) {
            return new Reaction.Leave<>();
        }
        return new Reaction.Next<>(new Field<>(form, text.after(key)));
    }

    @Override
    public Reaction<T> onLine(String line) {
        Checked<T> checked = line.isEmpty() ? checked() : form.check().apply(line);
        if (checked instanceof Checked.Right<T> right) {
            return new Reaction.Take<>(right.value());
        }
        return new Reaction.Refuse<>(
                checked instanceof Checked.Wrong<T> wrong ? wrong.message() : ((Checked.Unfinished<T>) checked).note());
    }

    @Override
    public View view(int width, Look look) {
        String pointer = look.glyphs().pointer() + " ";
        int before = TextWidth.of(pointer);
        int room = Math.max(LEAST_TEXT, width - before - TextWidth.of(unit()) - 1);
        EditedText.Part part = text.visible(room, look.glyphs().ellipsis());
        Line field = Line.of(Ink.ACCENT, pointer)
                .and(text.isEmpty() ? Ink.DIM : Ink.PLAIN, text.isEmpty() ? form.placeholder() : part.text())
                .and(Ink.DIM, unit());
        List<Line> lines = new ArrayList<>();
        lines.add(field);
        for (Line line : note(look).wrap(width - before, checked() instanceof Checked.Wrong<T> ? before : 0)) {
            lines.add(Line.of(" ".repeat(before)).and(line));
        }
        return new View(lines, 0, OptionalInt.of(before + part.caret()));
    }

    /** Stands behind numbers only: nobody owns <i>don't know engineers</i>. */
    private String unit() {
        boolean isNumber = start().codePoints().limit(1).anyMatch(Character::isDigit);
        return isNumber && !form.unit().isEmpty() ? "  " + form.unit() : "";
    }

    private String start() {
        return text.isEmpty() ? form.placeholder() : text.text();
    }

    private Line note(Look look) {
        Checked<T> checked = checked();
        if (checked instanceof Checked.Wrong<T> wrong) {
            return Line.of(Ink.BAD, look.glyphs().wrong() + " " + wrong.message());
        }
        String note =
                checked instanceof Checked.Right<T> right ? right.note() : ((Checked.Unfinished<T>) checked).note();
        return Line.of(Ink.DIM, note);
    }

    @Override
    public List<Line> plain(Look look) {
        List<Line> lines = new ArrayList<>();
        if (form.check().apply("") instanceof Checked.Right<T> right) {
            lines.add(Line.of(right.note()));
        }
        if (!start().isEmpty()) {
            lines.add(Line.of("Enter takes: " + start()));
        }
        return lines;
    }

    @Override
    public List<Hint> hints(Look look) {
        List<Hint> hints = new ArrayList<>();
        hints.add(new Hint("enter", "take"));
        if (form.mayBeUnknown()) {
            hints.add(new Hint(Character.toString(DontKnow.KEY), DontKnow.WORD));
        }
        return hints;
    }
}
