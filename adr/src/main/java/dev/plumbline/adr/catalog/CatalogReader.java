package dev.plumbline.adr.catalog;

import dev.plumbline.adr.catalog.CatalogReading.PlacedCondition;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.library.LibrariesReader;
import dev.plumbline.adr.overlay.OverlayReader;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Excerpt;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.ShippedFile;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads catalogs. All mistakes are reported at once, each with file, line and column. */
public final class CatalogReader {

    private static final Pattern SOURCE = Pattern.compile("https?://\\S+");
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}-\\d{2})?");

    private final Diagnostics diagnostics = new Diagnostics();
    private List<PlacedCondition> conditionsRead = List.of();

    private CatalogReader() {}

    /**
     * The catalog that ships with the program.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Catalog shipped(String name) {
        Optional<NamedText> rules = ShippedFile.text(name, CatalogFolder.RULES);
        Catalog read = read(shippedText(name), Optional.empty(), Optional.empty(), rules)
                .catalog();
        return read.from(
                new Origin(Optional.empty(), Optional.empty(), read.origin().digest(), rules, Optional.empty()));
    }

    /**
     * The text of the catalog that ships with the program.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static NamedText shippedText(String name) {
        return ShippedFile.text(name, CatalogFolder.FILE)
                .orElseThrow(() -> new IllegalArgumentException("no catalog " + name));
    }

    /** @throws InvalidInputException with everything that is wrong with the catalog */
    public static Catalog read(String file, String text) {
        return read(new NamedText(file, text), Optional.empty()).catalog();
    }

    /**
     * Reads a catalog, with an overlay on it if there is one.
     *
     * @throws InvalidInputException with everything that is wrong with either
     */
    public static CatalogReading read(NamedText text, Optional<NamedText> overlayText) {
        return read(text, overlayText, Optional.empty(), Optional.empty());
    }

    /**
     * Reads a catalog, with an overlay on it if there is one.
     *
     * @param libraries those that the catalog brings along; only looked at if the overlay changes them
     * @param rules those that the catalog brings along; only looked at to tell catalogs apart
     * @throws InvalidInputException with everything that is wrong with either
     */
    static CatalogReading read(
            NamedText text, Optional<NamedText> overlayText, Optional<NamedText> libraries, Optional<NamedText> rules) {
        CatalogReader reader = new CatalogReader();
        Optional<YamlNode> root = YamlReader.read(text.name(), text.text(), reader.diagnostics);
        if (root.isEmpty()) {
            throw new InvalidInputException(Location.wholeFile(text.name()), "this file is empty", "write a catalog");
        }
        if (!(root.get() instanceof YamlNode.Mapping map)) {
            throw new InvalidInputException(
                    root.get().at(), "this is " + root.get().describe(), "write a map here");
        }
        Optional<YamlNode> overlay = map.get("catalog").isPresent() ? Optional.empty() : map.get("overlay");
        if (overlay.isPresent()) {
            throw new InvalidInputException(map.at(), "this is an overlay, not a catalog", "give it with --overlay");
        }
        CatalogReading reading = overlayText.isEmpty()
                ? reader.reading(map)
                : reader.overlaid(OverlayReader.apply(
                        map, overlayText.get(), () -> reader.libraries(map, libraries), reader.diagnostics));
        reader.diagnostics.throwIfAny();
        Origin origin = Origin.of(reading.catalog().origin().overlay(), CatalogDigest.of(map, overlayText, rules));
        return new CatalogReading(reading.catalog().from(origin), reading.root(), reading.conditions());
    }

    private YamlNode.Mapping libraries(YamlNode.Mapping catalog, Optional<NamedText> own) {
        String name = catalog.get("catalog")
                .filter(YamlNode.Scalar.class::isInstance)
                .map(node -> ((YamlNode.Scalar) node).text())
                .orElse("");
        return CatalogLibraries.root(own.or(() -> CatalogLibraries.shippedText(name)), diagnostics);
    }

    private CatalogReading overlaid(OverlayReader.Overlaid overlaid) {
        YamlNode.Mapping root = withoutLibraries(overlaid.root());
        CatalogReading reading = reading(root);
        Origin origin = Origin.of(Optional.of(overlaid.overlay()), CatalogDigest.NONE);
        return new CatalogReading(reading.catalog().from(origin), reading.root(), reading.conditions());
    }

    /** They are read here to find what is wrong with them; only rules have a use for them. */
    private YamlNode.Mapping withoutLibraries(YamlNode.Mapping root) {
        Map<YamlNode.Scalar, YamlNode> entries = new LinkedHashMap<>(root.entries());
        root.entries().forEach((key, value) -> {
            if (key.text().equals(OverlayReader.LIBRARIES) && value instanceof YamlNode.Mapping libraries) {
                new LibrariesReader(diagnostics).read(libraries);
                entries.remove(key);
            }
        });
        return new YamlNode.Mapping(root.at(), entries);
    }

    private CatalogReading reading(YamlNode.Mapping root) {
        Catalog catalog = catalog(new Fields(root, diagnostics));
        return new CatalogReading(catalog, root, conditionsRead);
    }

    private Catalog catalog(Fields fields) {
        TakenNames names = new TakenNames(diagnostics);
        QuestionReader questionReader = new QuestionReader(groups(fields), diagnostics);
        List<Question> questions = names.define(fields.maps("questions")).stream()
                .map(questionReader::question)
                .toList();
        List<Figure> figures =
                names.define(fields.maps("figures")).stream().map(this::figure).toList();
        FactReader factReader = new FactReader(questions, figures, diagnostics);
        List<Fact> facts = names.define(fields.maps("facts")).stream()
                .map(factReader::fact)
                .toList();
        ConditionReader conditions = new ConditionReader(questions, factReader.numbers(), diagnostics);
        List<Criterion> criteria =
                distinct(fields, "criteria").stream().map(this::criterion).toList();
        CostReader costs = new CostReader(factReader, conditions, diagnostics);
        Map<String, Part> parts =
                new PartReader(factReader, conditions, diagnostics).parts(fields, new TakenNames(diagnostics));
        DesignReader designs = new DesignReader(factReader, conditions, diagnostics, parts);
        designs.routing(fields, questions);
        fields.maps("criteria").forEach(criterion -> designs.measure(criterion.text("id"), criterion));
        OptionReader options = new OptionReader(
                conditions, costs, criteria.stream().map(Criterion::id).toList(), designs, diagnostics);
        Map<String, Dimension> dimensions = dimensions(fields, options);
        List<Option> optionsRead = distinct(fields, "options").stream()
                .map(option -> options.option(option, dimensions))
                .toList();
        Catalog catalog = new Catalog(
                fields.text("catalog"),
                (int) fields.whole("version"),
                fields.text("title"),
                groups(fields),
                questions,
                figures,
                facts,
                contradictions(fields, conditions),
                criteria,
                optionsRead,
                designs.read(),
                costs.budget(fields, questions),
                costs.growth(fields, questions),
                new MapAxesReader(questions, diagnostics).axes(fields),
                Origin.NONE);
        conditionsRead = conditions.read();
        if (catalog.options().size() < 2) {
            diagnostics.add(fields.at("options"), "there are no two options", "add what is to be decided between");
        }
        checkWeights(fields, criteria);
        fields.refuseOthers();
        return catalog;
    }

    private List<Fields> distinct(Fields fields, String key) {
        return new TakenNames(diagnostics).define(fields.maps(key));
    }

    private static Map<String, String> groups(Fields fields) {
        Map<String, String> groups = new LinkedHashMap<>();
        fields.map("groups").ifPresent(map -> map.keys().forEach(key -> groups.put(key.text(), map.text(key.text()))));
        return groups;
    }

    private Figure figure(Fields fields) {
        String judgement = fields.optionalText("judgement").orElse("");
        List.of("value", "to", "source", "date").forEach(fields::node);
        boolean isRange = fields.node("from").isPresent();
        double low = fields.number(isRange ? "from" : "value");
        double high = isRange ? fields.number("to") : low;
        Figure figure = new Figure(
                fields.text("id"),
                fields.text("text"),
                (low + high) / 2,
                low,
                high,
                fields.text("unit"),
                judgement.isEmpty() ? fields.text("source") : "",
                judgement.isEmpty() ? fields.text("date") : "",
                judgement,
                fields.flag("lasting"));
        if (low > high) {
            diagnostics.add(fields.at("from"), "from is more than to", "exchange them");
        }
        if (!figure.source().isEmpty() && !SOURCE.matcher(figure.source()).matches()) {
            diagnostics.add(fields.at("source"), "source is no address", "write https://…");
        }
        if (!figure.date().isEmpty() && !isDate(figure.date())) {
            diagnostics.add(fields.at("date"), "date is " + Excerpt.quoted(figure.date()), "write YYYY-MM-DD or YYYY");
        }
        fields.refuseOthers();
        return figure;
    }

    private static boolean isDate(String text) {
        try {
            return DATE.matcher(text).matches()
                    && (text.length() == 4 || LocalDate.parse(text).getYear() >= 0);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Criterion criterion(Fields fields) {
        int weight = (int) fields.whole("weight");
        Criterion criterion = new Criterion(
                fields.text("id"),
                fields.text("title"),
                weight,
                fields.node("standard-weight").isPresent() ? (int) fields.whole("standard-weight") : weight,
                fields.text("best"),
                fields.text("worst"));
        List.of("measure", "against", "steps", "limit").forEach(fields::node);
        fields.refuseOthers();
        return criterion;
    }

    private Map<String, Dimension> dimensions(Fields fields, OptionReader options) {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        for (Fields dimension : distinct(fields, "dimensions")) {
            String id = dimension.text("id");
            dimensions.put(id, options.dimension(id, dimension, dimensions));
        }
        return dimensions;
    }

    private static List<Contradiction> contradictions(Fields fields, ConditionReader conditions) {
        List<Contradiction> contradictions = new ArrayList<>();
        for (Fields item : fields.maps("contradictions")) {
            contradictions.add(
                    new Contradiction(conditions.condition(item, ""), item.text("problem"), item.text("remedy")));
            item.refuseOthers();
        }
        return contradictions;
    }

    private void checkWeights(Fields fields, List<Criterion> criteria) {
        criteria.stream()
                .filter(criterion -> criterion.weight() < 0)
                .forEach(criterion -> diagnostics.add(
                        fields.at("criteria"), criterion.id() + " weighs less than nothing", "write 0 or more"));
        int sum = criteria.stream().mapToInt(Criterion::weight).sum();
        if (sum != 100) {
            diagnostics.add(fields.at("criteria"), "the weights add up to " + sum, "make them add up to 100");
        }
    }
}
