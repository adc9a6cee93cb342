package dev.plumbline.cli.answers;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.MapAxes;
import dev.plumbline.adr.constraint.Question;
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

    @Option(names = "--x", paramLabel = "QUESTION", description = "The question across; the catalog's if left out.")
    private @Nullable String x;

    @Option(names = "--y", paramLabel = "QUESTION", description = "The question upwards; the catalog's if left out.")
    private @Nullable String y;

    /**
     * The questions that were named, or those of the catalog.
     *
     * @throws dev.plumbline.adr.source.InvalidInputException if they are not two questions of the catalog
     */
    public MapAxes in(Catalog catalog) {
        Diagnostics diagnostics = new Diagnostics();
        String across = question("--x", x, catalog.map().map(MapAxes::x), catalog, diagnostics);
        String upwards = question("--y", y, catalog.map().map(MapAxes::y), catalog, diagnostics);
        diagnostics.throwIfAny();
        if (across.equals(upwards)) {
            diagnostics.add(
                    Location.wholeFile(y == null ? "--x" : "--y"),
                    upwards + " is on the other axis already",
                    "name another question for one of them");
        }
        diagnostics.throwIfAny();
        return new MapAxes(across, upwards);
    }

    private static String question(
            String option,
            @Nullable String given,
            Optional<String> standard,
            Catalog catalog,
            Diagnostics diagnostics) {
        Optional<String> named = Optional.ofNullable(given).or(() -> standard);
        List<String> known = catalog.questions().stream().map(Question::id).toList();
        if (named.isEmpty()) {
            diagnostics.add(
                    Location.wholeFile(option),
                    "the catalog " + catalog.name() + " names no question for it",
                    "give " + option + " QUESTION");
        } else if (!known.contains(named.get())) {
            diagnostics.add(
                    Location.wholeFile(option),
                    "there is no question " + Excerpt.quoted(named.get()),
                    Spelling.suggestion(named.get(), known));
        }
        return named.orElse("");
    }
}
