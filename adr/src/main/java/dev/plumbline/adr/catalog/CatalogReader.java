package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.condition.FormulaParser;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads catalogs. All mistakes are reported at once, each with file, line and column. */
public final class CatalogReader {

    private final Diagnostics diagnostics = new Diagnostics();

    private CatalogReader() {}

    /**
     * The catalog that ships with the program.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Catalog shipped(String name) {
        String resource = name + ".yaml";
        try (InputStream in = CatalogReader.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no catalog " + name);
            }
            return read(resource, TextFile.read(resource, in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws InvalidInputException with everything that is wrong with the catalog */
    public static Catalog read(String file, String text) {
        CatalogReader reader = new CatalogReader();
        Optional<YamlNode> root = YamlReader.read(file, text, reader.diagnostics);
        if (root.isEmpty()) {
            throw new InvalidInputException(Location.wholeFile(file), "this file is empty", "write a catalog");
        }
        Catalog catalog = reader.catalog(new Fields(root.get(), reader.diagnostics));
        reader.diagnostics.throwIfAny();
        return catalog;
    }

    private Catalog catalog(Fields fields) {
        List<Question> questions = questions(fields);
        List<Figure> figures = fields.maps("figures").stream().map(this::figure).toList();
        List<Fact> facts = fields.maps("facts").stream().map(this::fact).toList();
        Set<String> numbers = new LinkedHashSet<>();
        figures.forEach(figure -> numbers.add(figure.id()));
        facts.forEach(fact -> numbers.add(fact.id()));
        ConditionReader conditions = new ConditionReader(questions, numbers, diagnostics);
        List<Criterion> criteria =
                fields.maps("criteria").stream().map(this::criterion).toList();
        OptionReader options = new OptionReader(
                conditions, criteria.stream().map(Criterion::id).toList(), diagnostics);
        Map<String, Dimension> dimensions = dimensions(fields, options);
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
                fields.maps("options").stream()
                        .map(option -> options.option(option, dimensions))
                        .toList());
        checkWeights(fields, criteria);
        fields.refuseOthers();
        return catalog;
    }

    private List<Question> questions(Fields fields) {
        QuestionReader reader = new QuestionReader(diagnostics);
        return fields.maps("questions").stream().map(reader::question).toList();
    }

    private static Map<String, String> groups(Fields fields) {
        Map<String, String> groups = new LinkedHashMap<>();
        fields.map("groups").ifPresent(map -> map.keys().forEach(key -> groups.put(key.text(), map.text(key.text()))));
        return groups;
    }

    private Figure figure(Fields fields) {
        Figure figure = new Figure(
                fields.text("id"),
                fields.text("text"),
                fields.number("value"),
                fields.text("unit"),
                fields.text("source"),
                fields.text("date"));
        fields.refuseOthers();
        return figure;
    }

    private Fact fact(Fields fields) {
        Formula formula = new Formula.Constant(0);
        try {
            formula = FormulaParser.parse(fields.text("formula"), fields.at("formula"));
        } catch (InvalidInputException e) {
            e.diagnostics().forEach(found -> diagnostics.add(found.location(), found.problem(), found.remedy()));
        }
        Fact fact = new Fact(fields.text("id"), fields.text("text"), fields.text("unit"), formula);
        fields.refuseOthers();
        return fact;
    }

    private Criterion criterion(Fields fields) {
        Criterion criterion = new Criterion(
                fields.text("id"),
                fields.text("title"),
                (int) fields.whole("weight"),
                fields.text("best"),
                fields.text("worst"));
        fields.refuseOthers();
        return criterion;
    }

    private static Map<String, Dimension> dimensions(Fields fields, OptionReader options) {
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        for (Fields dimension : fields.maps("dimensions")) {
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
        int sum = criteria.stream().mapToInt(Criterion::weight).sum();
        if (sum != 100) {
            diagnostics.add(fields.at("criteria"), "the weights add up to " + sum, "make them add up to 100");
        }
    }
}
