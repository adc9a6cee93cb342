package dev.plumbline.cli.output;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReading;
import dev.plumbline.adr.source.YamlNode;
import java.util.List;

/** A catalog in one line of counts. */
public final class CatalogSummary {

    private CatalogSummary() {}

    /** Such as {@code cache@1 is sound: 3 questions, 1 fact, …}. */
    public static String of(CatalogReading reading, int warnings) {
        Catalog catalog = reading.catalog();
        long vetoes = vetoes(reading.root());
        String name = catalog.reference()
                + catalog.origin()
                        .overlay()
                        .map(overlay -> " with the overlay " + overlay.name())
                        .orElse("");
        List<String> counts = List.of(
                count(catalog.questions().size(), "question"),
                count(catalog.facts().size(), "fact"),
                count(catalog.figures().size(), "figure"),
                vetoes + (vetoes == 1 ? " veto" : " vetoes"),
                catalog.criteria().size() + (catalog.criteria().size() == 1 ? " criterion" : " criteria"),
                count(catalog.options().size(), "option"));
        return name + " can be used: " + String.join(", ", counts) + "; "
                + (warnings == 0 ? "no warnings" : count(warnings, "warning"));
    }

    /** As they are written: a veto of every choice is one. */
    private static long vetoes(YamlNode node) {
        if (node instanceof YamlNode.Mapping map) {
            return new WrittenPart("", map).parts("vetoes").size()
                    + map.entries().values().stream()
                            .mapToLong(CatalogSummary::vetoes)
                            .sum();
        }
        return node instanceof YamlNode.Sequence sequence
                ? sequence.items().stream().mapToLong(CatalogSummary::vetoes).sum()
                : 0;
    }

    private static String count(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
