package dev.plumbline.cli.output;

import dev.plumbline.adr.decision.Contribution;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.cli.output.Table.Cell;
import dev.plumbline.cli.output.Table.Column;
import dev.plumbline.cli.terminal.TextWidth;
import dev.plumbline.templates.render.TakesText;
import dev.plumbline.templates.render.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Points, scores and costs of all options, side by side. Where titles need more room than there is, they are broken into
 * lines; where there are more options than fit, the rest follows below.
 */
record PointsTable(Decision decision, TerminalText lines) {

    private static final int CRITERION = 23;
    private static final int WEIGHT = 6;

    /** What an option's column takes with the blanks in front of it, if there is room, and at least. */
    private static final int WIDE = 16;

    private static final int NARROW = 10;

    void write() {
        List<OptionResult> options = decision.options();
        int room = lines.room() - CRITERION - 1 - WEIGHT;
        int column = column(options, room);
        int fitting = Math.max(1, room / column);
        for (int from = 0; from < options.size(); from += fitting) {
            block(options.subList(from, Math.min(from + fitting, options.size())), column);
        }
    }

    /** As wide as the widest cell asks for; as narrow as the longest word, if all options fit then. */
    private int column(List<OptionResult> options, int room) {
        int wanted = Math.max(WIDE, 2 + widest(options.stream().map(OptionResult::title), options));
        if (wanted * options.size() <= room) {
            return wanted;
        }
        Stream<String> words =
                options.stream().flatMap(option -> Stream.of(option.title().split(" ")));
        int needed = Math.max(NARROW, 2 + widest(words, options));
        return Math.min(room, Math.max(needed, room / options.size()));
    }

    private int widest(Stream<String> titles, List<OptionResult> options) {
        return Stream.concat(titles, options.stream().map(this::cost))
                .mapToInt(TextWidth::of)
                .max()
                .orElse(0);
    }

    private void block(List<OptionResult> options, int column) {
        lines.blank();
        List<Column> columns = new ArrayList<>(List.of(Column.left(CRITERION, 0), Column.right(WEIGHT, 1)));
        options.forEach(option -> columns.add(Column.right(column - 1, 1)));
        Table table = new Table(columns, lines);
        table.titles(row("Points, 0 to 10", "Weight", "bold", options, OptionResult::title));
        List<Contribution> criteria = options.get(0).contributions();
        for (int i = 0; i < criteria.size(); i++) {
            int place = i;
            String weight = Integer.toString(criteria.get(i).weight());
            table.row(row(criteria.get(i).title(), weight, "", options, option -> points(option, place)));
        }
        table.row(row("Score", "100", "bold", options, option -> Wording.score(option.score())));
        if (decision.options().stream()
                .anyMatch(option -> !option.cost().items().isEmpty())) {
            table.row(row("Cost, " + decision.catalog().costUnit(), "", "", options, this::cost));
        }
        TakesText.table(decision)
                .forEach((name, amounts) -> table.row(row(
                        name,
                        "",
                        "",
                        options,
                        option -> amounts.get(decision.options().indexOf(option)))));
    }

    private static String points(OptionResult option, int criterion) {
        return TakesText.isWhole(option)
                ? String.valueOf(option.contributions().get(criterion).points())
                : TakesText.UNTOLD;
    }

    private static List<Cell> row(
            String name, String weight, String style, List<OptionResult> options, Function<OptionResult, String> cell) {
        List<Cell> row = new ArrayList<>(List.of(new Cell(name, style), new Cell(weight, style)));
        options.forEach(option -> row.add(new Cell(cell.apply(option), style)));
        return row;
    }

    /** With a shorter sign between the two where it would be too wide. */
    private String cost(OptionResult option) {
        boolean isShort = decision.options().stream()
                .allMatch(other -> Wording.range(other.cost()).length() < WIDE);
        String range = Wording.range(option.cost());
        if (!TakesText.isWhole(option)) {
            return TakesText.UNTOLD;
        }
        return isShort ? range : range.replace(" to ", "–");
    }
}
