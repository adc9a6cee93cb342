package dev.plumbline.cli.answers;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.MapAxes;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.map.DecisionMap;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Excerpt;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.Spelling;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose the two questions of a map. */
public final class AxisOptions {

    @Option(
            names = "--x",
            paramLabel = "QUESTION",
            description = "The question across; if left out, the number that is nearest to a border.")
    private @Nullable String x;

    @Option(
            names = "--y",
            paramLabel = "QUESTION",
            description =
                    "The question upwards; if left out, the number that is nearest to a border but for that across.")
    private @Nullable String y;

    /** @throws dev.plumbline.adr.source.InvalidInputException if something is named that is no question of the catalog */
    public void check(Catalog catalog) {
        Diagnostics diagnostics = new Diagnostics();
        check("--x", x, catalog, diagnostics);
        check("--y", y, catalog, diagnostics);
        diagnostics.throwIfAny();
        if (x != null && x.equals(y)) {
            diagnostics.add(
                    Location.wholeFile("--y"),
                    y + " is on the other axis already",
                    "name another question for one of them");
        }
        diagnostics.throwIfAny();
    }

    private static void check(String option, @Nullable String given, Catalog catalog, Diagnostics diagnostics) {
        List<String> known = catalog.questions().stream().map(Question::id).toList();
        if (given != null && !known.contains(given)) {
            diagnostics.add(
                    Location.wholeFile(option),
                    "there is no question " + Excerpt.quoted(given),
                    Spelling.suggestion(given, known));
        }
    }

    /**
     * The map of the questions that were named, and of those that tell most.
     *
     * @throws dev.plumbline.adr.source.InvalidInputException if too few are named, and there are no others
     */
    public DecisionMap of(Decided decided) {
        if (x == null && y == null && decided.map().isPresent()) {
            return decided.map().get();
        }
        Diagnostics diagnostics = new Diagnostics();
        String across = question("--x", x, y, decided, diagnostics);
        String upwards = question("--y", y, across, decided, diagnostics);
        diagnostics.throwIfAny();
        return decided.map(new MapAxes(across, upwards));
    }

    private static String question(
            String option, @Nullable String given, @Nullable String other, Decided decided, Diagnostics diagnostics) {
        if (given != null) {
            return given;
        }
        Optional<String> best = decided.axes().stream()
                .filter(question -> !question.equals(other))
                .findFirst();
        if (best.isEmpty()) {
            diagnostics.add(
                    Location.wholeFile(option),
                    "the catalog " + decided.decision().catalog().name() + " names no question for it",
                    "give " + option + " QUESTION");
        }
        return best.orElse("");
    }
}
