package dev.plumbline.cli.output;

import dev.plumbline.adr.map.Axis;
import dev.plumbline.adr.map.Bands;
import dev.plumbline.adr.map.DecisionMap;
import dev.plumbline.adr.map.Mark;
import dev.plumbline.adr.map.NumberAxis;
import dev.plumbline.adr.map.Outcome;
import dev.plumbline.cli.terminal.TextWidth;
import dev.plumbline.templates.map.MapWording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** A map in characters: a sign for each option, and the team on it. */
public final class MapText {

    private static final int WIDEST = 120;

    /** Rows of a map whose axis has too many values for a row each. */
    private static final int SOME_ROWS = 16;

    private static final int MOST_ROWS = 24;
    private static final List<String> COLOURS =
            List.of("fg(blue)", "fg(yellow)", "fg(green)", "fg(magenta)", "fg(red)", "fg(cyan)", "fg(white)");

    private final DecisionMap map;
    private final MapWording wording;
    private final MapSigns signs;
    private final int width;
    private final int columns;
    private final int rows;
    private final Canvas canvas;

    private MapText(DecisionMap map, MapSigns signs, int width) {
        this.map = map;
        this.wording = new MapWording(map);
        this.signs = signs;
        this.width = Math.min(width, WIDEST);
        int room = Math.max(20, this.width - labelWidth() - 2);
        this.columns = map.x() instanceof Bands bands
                ? room / bands.bands().size() * bands.bands().size()
                : room;
        this.rows = rows(map.y());
        this.canvas = new Canvas(columns, rows);
    }

    /**
     * Draws it.
     *
     * @param width in columns
     * @param environment tells which signs the terminal has
     */
    public static List<String> lines(DecisionMap map, Ansi ansi, int width, Map<String, String> environment) {
        TerminalText lines = new TerminalText(ansi, width);
        new MapText(map, MapSigns.in(environment), width).write(lines);
        return lines.all();
    }

    private int labelWidth() {
        int longest = map.y().ticks().stream()
                .mapToInt(tick -> TextWidth.of(tick.label()))
                .max()
                .orElse(0);
        return Math.min(longest, width / 3);
    }

    /** A row for each number if there are not too many; some for each word. */
    private static int rows(Axis axis) {
        long values = axis.last() - axis.first() + 1;
        if (axis instanceof NumberAxis scale && scale.isLogarithmic() || values > MOST_ROWS) {
            return SOME_ROWS;
        }
        return (int) (values * Math.max(1, Math.min(3, SOME_ROWS / values)));
    }

    private void write(TerminalText lines) {
        fill();
        mark();
        map.regions().forEach(region -> name(region.outcome()));
        lines.styled("bold", wording.verdict(), "");
        lines.sentence(wording.place() + ".", "  ");
        wording.borders().forEach(sentence -> lines.sentence(sentence, "  "));
        wording.choice().forEach(sentence -> lines.sentence(sentence, "  "));
        lines.blank();
        lines.styled("faint", MapWording.axis(map.y()), "");
        plot(lines);
        lines.blank();
        legend().forEach(line -> lines.sentence(line, ""));
    }

    private void fill() {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                Outcome outcome = outcome(column, row);
                canvas.put(column, row, sign(outcome), style(outcome));
            }
        }
    }

    private Outcome outcome(int column, int row) {
        return map.grid()
                .outcome(map.x().position((column + 0.5) / columns), map.y().position(1 - (row + 0.5) / rows));
    }

    private String sign(Outcome outcome) {
        if (outcome instanceof Outcome.Wins wins) {
            return signs.fills().get(place(wins) % signs.fills().size());
        }
        return outcome instanceof Outcome.NothingFits ? signs.nothing() : signs.never();
    }

    private String style(Outcome outcome) {
        return outcome instanceof Outcome.Wins wins ? COLOURS.get(place(wins) % COLOURS.size()) : "faint";
    }

    private int place(Outcome.Wins wins) {
        return map.catalog().options().indexOf(map.catalog().option(wins.option()));
    }

    private void mark() {
        Mark.Span x = map.mark().x();
        Mark.Span y = map.mark().y();
        int column = column(x.reckoned());
        int row = row(y.reckoned());
        if (!x.isPoint()) {
            for (int i = column(x.low()); i <= column(x.high()); i++) {
                canvas.put(i, row, x.isKnown() ? signs.across() : signs.acrossUnknown(), "bold");
            }
        }
        if (!y.isPoint()) {
            for (int i = row(y.high()); i <= row(y.low()); i++) {
                canvas.put(column, i, y.isKnown() ? signs.upwards() : signs.upwardsUnknown(), "bold");
            }
        }
        canvas.put(column, row, signs.mark(), "bold");
    }

    /** Writes the name of a region where it is widest, in the row of those that is nearest to the middle. */
    private void name(Outcome outcome) {
        String name = " " + wording.name(outcome) + " ";
        int best = 0;
        int place = 0;
        int at = 0;
        for (int i = 0; i < rows; i++) {
            // From the middle outwards.
            int row = rows / 2 + (i % 2 == 0 ? i / 2 : -(i + 1) / 2);
            int run = 0;
            for (int column = 0; column < columns && row >= 0 && row < rows; column++) {
                run = canvas.is(column, row, sign(outcome), style(outcome)) ? run + 1 : 0;
                if (run > best) {
                    best = run;
                    place = column - run + 1;
                    at = row;
                }
            }
        }
        int length = TextWidth.of(name);
        if (best > length + 1) {
            canvas.write(place + (best - length) / 2, at, name, "bold");
        }
    }

    private int column(long position) {
        return Math.min(columns - 1, (int) (map.x().at(position) * columns));
    }

    private int row(long position) {
        return rows - 1 - Math.min(rows - 1, (int) (map.y().at(position) * rows));
    }

    private void plot(TerminalText lines) {
        int labels = labelWidth();
        String[] beside = new String[rows];
        Arrays.fill(beside, "");
        map.y().ticks().forEach(tick -> beside[row(tick.position())] = TextWidth.cut(tick.label(), labels, "~"));
        List<String> drawn = canvas.rows();
        for (int row = 0; row < rows; row++) {
            String label = " ".repeat(labels - TextWidth.of(beside[row])) + beside[row];
            lines.add("@|faint " + label + " " + signs.side() + "|@" + drawn.get(row));
        }
        below(labels).forEach(lines::add);
    }

    /** The axis across: a line with a sign at each tick, the labels, and the question. */
    private List<String> below(int indent) {
        Canvas line = new Canvas(columns, 1);
        line.write(0, 0, signs.floor().repeat(columns), "");
        TickLabels labels = new TickLabels(columns);
        for (Axis.Tick tick : map.x().ticks()) {
            line.put(column(tick.position()), 0, signs.tick(), "");
            labels.put(
                    column(tick.position()),
                    tick.label(),
                    columns / map.x().ticks().size());
        }
        String margin = " ".repeat(indent + 1);
        List<String> lines = new ArrayList<>();
        lines.add("@|faint " + margin + signs.corner() + line.rows().get(0) + "|@");
        labels.rows().forEach(row -> lines.add("@|faint " + margin + " " + row + "|@"));
        String question = MapWording.axis(map.x());
        for (String part : WrappedText.wrap(question, columns)) {
            lines.add("@|faint " + margin + " ".repeat(Math.max(1, columns + 1 - TextWidth.of(part))) + part + "|@");
        }
        return lines;
    }

    /** As many regions on a line as fit. */
    private List<String> legend() {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("@|bold " + signs.mark() + "|@ you");
        int length = 5;
        for (DecisionMap.Region region : map.regions()) {
            Outcome outcome = region.outcome();
            String sign = sign(outcome).isBlank() ? "(blank)" : sign(outcome).repeat(3);
            int more = 3 + sign.length() + 1 + TextWidth.of(wording.name(outcome));
            if (length + more > width) {
                lines.add(line.toString());
                line.setLength(0);
                length = 0;
            }
            line.append(line.isEmpty() ? "" : "   ")
                    .append("@|" + style(outcome) + " " + sign + "|@ " + wording.name(outcome));
            length += more;
        }
        lines.add(line.toString());
        return lines;
    }
}
