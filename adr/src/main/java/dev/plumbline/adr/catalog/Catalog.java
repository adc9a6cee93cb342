package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is particular to one kind of decision.
 *
 * @param groups the titles of the questions' groups, by the first part of their ids
 * @param origin where it comes from, and what changed it
 */
public record Catalog(
        String name,
        int version,
        String title,
        Map<String, String> groups,
        List<Question> questions,
        List<Figure> figures,
        List<Fact> facts,
        List<Contradiction> contradictions,
        List<Criterion> criteria,
        List<Option> options,
        Designs designs,
        Optional<Budget> budget,
        Optional<Growth> growth,
        Optional<MapAxes> map,
        Origin origin) {

    public Catalog {
        groups = new LinkedHashMap<>(groups);
        questions = List.copyOf(questions);
        figures = List.copyOf(figures);
        facts = List.copyOf(facts);
        contradictions = List.copyOf(contradictions);
        criteria = List.copyOf(criteria);
        options = List.copyOf(options);
    }

    /** One whose points are written down. */
    public Catalog(
            String name,
            int version,
            String title,
            Map<String, String> groups,
            List<Question> questions,
            List<Figure> figures,
            List<Fact> facts,
            List<Contradiction> contradictions,
            List<Criterion> criteria,
            List<Option> options,
            Optional<Budget> budget,
            Optional<Growth> growth,
            Optional<MapAxes> map,
            Origin origin) {
        this(
                name,
                version,
                title,
                groups,
                questions,
                figures,
                facts,
                contradictions,
                criteria,
                options,
                Designs.NONE,
                budget,
                growth,
                map,
                origin);
    }

    /** The unit of what things cost: {@code USD a month}. */
    public String costUnit() {
        return budget.flatMap(held -> question(held.limit()))
                .map(question -> question.type() instanceof AnswerType.WholeNumber number ? number.unit() : "")
                .orElse("a month");
    }

    /** As a record names it: {@code notification@1}. */
    public String reference() {
        return name + "@" + version;
    }

    /** The same catalog, with another place to come from. */
    public Catalog from(Origin otherOrigin) {
        return new Catalog(
                name,
                version,
                title,
                groups,
                questions,
                figures,
                facts,
                contradictions,
                criteria,
                options,
                designs,
                budget,
                growth,
                map,
                otherOrigin);
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    public Option option(String id) {
        return options.stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no option " + id));
    }

    /** Every condition a decision depends on. */
    public Stream<Condition> conditions() {
        return options.stream()
                .flatMap(option -> Stream.concat(
                        Stream.concat(
                                option.vetoes().stream().map(Veto::when),
                                option.points().values().stream().flatMap(Catalog::conditions)),
                        option.dimensions().stream()
                                .flatMap(dimension -> dimension.choices().stream())
                                .flatMap(Catalog::conditions)));
    }

    private static Stream<Condition> conditions(Scale scale) {
        return scale.adjustments().stream().map(Adjustment::when);
    }

    private static Stream<Condition> conditions(Choice choice) {
        return Stream.concat(
                choice.vetoes().stream().map(Veto::when),
                choice.adjustments().values().stream().flatMap(List::stream).map(Adjustment::when));
    }

    /** With those that follow from bills. */
    public Map<String, Fact> factsById() {
        return Stream.concat(facts.stream(), designs.derived().stream())
                .collect(Collectors.toMap(Fact::id, Function.identity()));
    }

    /** What a formula may name of figures: each of them, and the ends of those that are ranges. */
    public Map<String, Double> figureValues() {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Figure figure : figures) {
            values.put(figure.id(), figure.value());
            if (figure.isRange()) {
                values.put(figure.id() + Figure.LOW, figure.low());
                values.put(figure.id() + Figure.HIGH, figure.high());
            }
        }
        return values;
    }

    public Map<String, Figure> figuresById() {
        return figures.stream().collect(Collectors.toMap(Figure::id, Function.identity()));
    }
}
