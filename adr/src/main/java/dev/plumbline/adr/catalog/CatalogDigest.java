package dev.plumbline.adr.catalog;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Digest;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells catalogs apart by what decides in them: not by their wording, their sources, their comments or their layout.
 * Digests are worked out when they are asked for, which is seldom.
 *
 * @param catalogText what decides in the catalog without its overlay, and the rules beside it
 * @param overlayText the same of the overlay, if there is one
 */
public record CatalogDigest(String catalogText, Optional<String> overlayText) {

    /** Of a catalog that was not read from a text. */
    static final CatalogDigest NONE = new CatalogDigest("", Optional.empty());

    private static final Set<String> WORDING = Set.of(
            "title", "text", "ask", "why", "because", "best", "worst", "summary", "source", "date", "problem", "remedy",
            "unit");

    /** Their keys are names, and everything behind them counts. */
    private static final Set<String> NAMED = Set.of("when", "weights");

    private static final Set<String> SHOWN = Set.of("groups", "map");
    private static final String CHOICES = "choices";

    static CatalogDigest of(YamlNode.Mapping catalog, Optional<NamedText> overlay, Optional<NamedText> rules) {
        return new CatalogDigest(
                text("", catalog) + rules.map(CatalogDigest::text).orElse(""), overlay.map(CatalogDigest::text));
    }

    /** Of the catalog without its overlay, and of the rules beside it; empty if it was not read from a text. */
    public String catalog() {
        return catalogText.isEmpty() ? "" : Digest.of(catalogText);
    }

    public Optional<String> overlay() {
        return overlayText.map(Digest::of);
    }

    private static String text(NamedText file) {
        return YamlReader.read(file.name(), file.text(), new Diagnostics())
                .map(root -> text("", root))
                .orElse("");
    }

    private static String text(String key, YamlNode node) {
        if (node instanceof YamlNode.Mapping map) {
            return map.entries().entrySet().stream()
                    .filter(entry -> !isWording(key, entry.getKey().text(), entry.getValue()))
                    .map(entry -> quoted(entry.getKey().text()) + ":" + value(key, entry.getKey(), entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof YamlNode.Sequence list) {
            List<String> items =
                    list.items().stream().map(item -> text(key, item)).toList();
            return items.toString();
        }
        return quoted(((YamlNode.Scalar) node).text());
    }

    /** What a choice is called counts, and not how it is explained. */
    private static String value(String parent, YamlNode.Scalar key, YamlNode value) {
        boolean isExplained = parent.equals(CHOICES) && value instanceof YamlNode.Scalar;
        return isExplained ? "" : text(key.text(), value);
    }

    private static boolean isWording(String parent, String key, YamlNode value) {
        boolean isText = value instanceof YamlNode.Scalar && WORDING.contains(key) && !NAMED.contains(parent);
        return isText || parent.isEmpty() && SHOWN.contains(key);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
