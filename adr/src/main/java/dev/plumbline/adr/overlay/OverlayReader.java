package dev.plumbline.adr.overlay;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads an overlay and lays it over the text of a catalog. What is taken out goes first, then the rest comes in. */
public final class OverlayReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final Set<String> OWN = Set.of("overlay", "for", "why", "weights", "remove");

    /** Keys of a catalog that make it the catalog it is. */
    private static final Set<String> FIXED = Set.of("catalog", "version", "title");

    /** What the rules know by name; it has a file of its own, beside the catalog. */
    public static final String LIBRARIES = "libraries";

    private static final List<String> SECTIONS = List.of(
            "groups",
            "questions",
            "figures",
            "facts",
            "contradictions",
            "criteria",
            "dimensions",
            "options",
            LIBRARIES);

    private final YamlNode.Mapping catalog;
    private final YamlNode.Mapping overlay;
    private final Diagnostics diagnostics;
    private final List<OverlayChange> changes = new ArrayList<>();

    private OverlayReader(YamlNode.Mapping catalog, YamlNode.Mapping overlay, Diagnostics diagnostics) {
        this.catalog = catalog;
        this.overlay = overlay;
        this.diagnostics = diagnostics;
    }

    /**
     * A catalog with an overlay on it.
     *
     * @param root each part with the file, line and column where it was written
     */
    public record Overlaid(YamlNode.Mapping root, Overlay overlay) {}

    /**
     * Lays an overlay over a catalog. What is wrong with it goes to the diagnostics.
     *
     * @param libraries what the rules know by name; asked for only if the overlay changes it, and then a part of the root
     * @throws InvalidInputException if it is no overlay for this catalog at all
     */
    public static Overlaid apply(
            YamlNode.Mapping catalog,
            NamedText overlay,
            Supplier<YamlNode.Mapping> libraries,
            Diagnostics diagnostics) {
        YamlNode.Mapping map = map(overlay, diagnostics);
        YamlNode.Mapping base = changesLibraries(map) ? withLibraries(catalog, libraries.get()) : catalog;
        return new OverlayReader(base, map, diagnostics).apply(overlay.name());
    }

    /** What the rules know by name, with that part of an overlay on it. */
    public static YamlNode.Mapping onLibraries(YamlNode.Mapping libraries, NamedText overlay, Diagnostics diagnostics) {
        YamlNode.Mapping map = map(overlay, diagnostics);
        if (!changesLibraries(map)) {
            return libraries;
        }
        YamlNode.Mapping alone = new YamlNode.Mapping(libraries.at(), Map.of());
        YamlNode.Mapping root =
                new OverlayReader(withLibraries(alone, libraries), onlyLibraries(map), diagnostics).merged();
        return root.get(LIBRARIES)
                .filter(YamlNode.Mapping.class::isInstance)
                .map(YamlNode.Mapping.class::cast)
                .orElse(libraries);
    }

    private static boolean changesLibraries(YamlNode.Mapping overlay) {
        return overlay.get(LIBRARIES).isPresent() || !removedLibraries(overlay).isEmpty();
    }

    private static List<YamlNode> removedLibraries(YamlNode.Mapping overlay) {
        return overlay.get("remove").filter(YamlNode.Sequence.class::isInstance).stream()
                .flatMap(list -> ((YamlNode.Sequence) list).items().stream())
                .filter(path ->
                        path instanceof YamlNode.Scalar text && text.text().startsWith(LIBRARIES + "."))
                .toList();
    }

    private static YamlNode.Mapping onlyLibraries(YamlNode.Mapping overlay) {
        Map<YamlNode.Scalar, YamlNode> entries = new LinkedHashMap<>();
        overlay.entries().forEach((key, value) -> {
            if (key.text().equals(LIBRARIES)) {
                entries.put(key, value);
            } else if (key.text().equals("remove") && !removedLibraries(overlay).isEmpty()) {
                entries.put(key, new YamlNode.Sequence(value.at(), removedLibraries(overlay)));
            }
        });
        return new YamlNode.Mapping(overlay.at(), entries);
    }

    private static YamlNode.Mapping withLibraries(YamlNode.Mapping root, YamlNode.Mapping libraries) {
        Map<YamlNode.Scalar, YamlNode> entries = new LinkedHashMap<>(root.entries());
        entries.put(new YamlNode.Scalar(libraries.at(), LIBRARIES, true), libraries);
        return new YamlNode.Mapping(root.at(), entries);
    }

    private static YamlNode.Mapping map(NamedText overlay, Diagnostics diagnostics) {
        Optional<YamlNode> root = YamlReader.read(overlay.name(), overlay.text(), diagnostics);
        if (root.isEmpty()) {
            throw new InvalidInputException(
                    Location.wholeFile(overlay.name()), "this file is empty", "start with overlay: and its name");
        }
        if (!(root.get() instanceof YamlNode.Mapping map)) {
            throw new InvalidInputException(
                    root.get().at(), "this is " + root.get().describe(), "start with overlay: and its name");
        }
        return map;
    }

    private Overlaid apply(String file) {
        String name = text("overlay", "a name");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            diagnostics.add(at("overlay"), "overlay is \"" + name + "\"", "write lower-case words joined by hyphens");
        }
        mustBeForThisCatalog();
        String why = text("why", "who decided on it and why").strip().replaceAll("\\s+", " ");
        refuseUnknownKeys();
        YamlNode.Mapping root = weighed(merged());
        if (changes.isEmpty() && diagnostics.isEmpty()) {
            diagnostics.add(
                    Location.wholeFile(file), "this overlay changes nothing", "add weights:, options: or remove:");
        }
        return new Overlaid(root, new Overlay(file, name, why, changes));
    }

    private YamlNode.Mapping merged() {
        YamlNode.Mapping rest = overlay.get("remove")
                .map(list -> new Removal(diagnostics, changes).from(catalog, list))
                .orElse(catalog);
        return new Merge(diagnostics, changes).maps(Trail.ROOT, rest, checkedSections());
    }

    private void mustBeForThisCatalog() {
        String reference = text(catalog, "catalog") + "@" + text(catalog, "version");
        String meant = text("for", reference);
        if (!meant.isEmpty() && !meant.equals(reference)) {
            throw new InvalidInputException(
                    at("for"),
                    "this overlay is for " + meant + ", and the catalog is " + reference,
                    "use it with " + meant + ", or check it against " + reference + " and change for:");
        }
    }

    private void refuseUnknownKeys() {
        Set<String> known = new TreeSet<>(OWN);
        known.addAll(SECTIONS);
        catalog.entries().keySet().forEach(key -> known.add(key.text()));
        known.removeAll(FIXED);
        overlay.entries().keySet().stream()
                .filter(key -> !known.contains(key.text()))
                .forEach(key -> diagnostics.add(
                        key.at(),
                        key.text() + (FIXED.contains(key.text()) ? " cannot be changed" : " is not known here"),
                        FIXED.contains(key.text())
                                ? "write a catalog of your own"
                                : Spelling.suggestion(key.text(), known)));
    }

    /** What is to be merged, apart from what would get past the rules for figures and weights. */
    private YamlNode.Mapping checkedSections() {
        Map<YamlNode.Scalar, YamlNode> sections = new LinkedHashMap<>();
        overlay.entries().forEach((key, value) -> {
            if (!OWN.contains(key.text()) && !FIXED.contains(key.text())) {
                sections.put(key, value);
            }
        });
        forEach("figures", this::mustHaveSource);
        forEach("criteria", this::mustHaveNoWeight);
        return new YamlNode.Mapping(overlay.at(), sections);
    }

    private void forEach(String section, BiConsumer<YamlNode.Mapping, String> check) {
        Map<String, YamlNode> known = catalog.get(section).map(Listed::children).orElse(Map.of());
        overlay.get(section).filter(YamlNode.Sequence.class::isInstance).ifPresent(list -> Listed.children(list)
                .forEach((id, item) -> {
                    if (known.containsKey(id)) {
                        check.accept((YamlNode.Mapping) item, id);
                    }
                }));
    }

    private void mustHaveSource(YamlNode.Mapping figure, String id) {
        boolean isChanged =
                Stream.of("value", "from", "to").anyMatch(key -> figure.get(key).isPresent());
        boolean isSound = figure.get("judgement").isPresent()
                || (figure.get("source").isPresent() && figure.get("date").isPresent());
        if (isChanged && !isSound) {
            diagnostics.add(
                    figure.at(),
                    "the new value of " + id + " has no source or date",
                    "add source: and date:, or judgement: and why it is that and not another");
        }
    }

    private void mustHaveNoWeight(YamlNode.Mapping criterion, String id) {
        criterion
                .get("weight")
                .ifPresent(weight -> diagnostics.add(
                        weight.at(),
                        "the weight of " + id + " is changed here",
                        "write weights: {" + id + ": …} instead"));
    }

    private YamlNode.Mapping weighed(YamlNode.Mapping root) {
        Optional<YamlNode> weights = overlay.get("weights");
        if (weights.isEmpty()) {
            return root;
        }
        Map<YamlNode.Scalar, YamlNode> entries = new LinkedHashMap<>();
        root.entries()
                .forEach((key, value) -> entries.put(
                        key,
                        key.text().equals("criteria")
                                ? new WeightChange(diagnostics, changes).on(value, weights.get())
                                : value));
        return new YamlNode.Mapping(root.at(), entries);
    }

    private String text(String key, String form) {
        String text = text(overlay, key);
        if (text.isBlank()) {
            diagnostics.add(at(key), key + " is missing", "add " + key + ": " + form);
        }
        return text;
    }

    private Location at(String key) {
        return overlay.get(key).map(YamlNode::at).orElse(overlay.at());
    }

    private static String text(YamlNode.Mapping map, String key) {
        return map.get(key)
                .filter(YamlNode.Scalar.class::isInstance)
                .map(node -> ((YamlNode.Scalar) node).text())
                .orElse("");
    }
}
