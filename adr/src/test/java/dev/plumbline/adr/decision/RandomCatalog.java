package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Adjustment;
import dev.plumbline.adr.catalog.Budget;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.catalog.Contradiction;
import dev.plumbline.adr.catalog.CostItem;
import dev.plumbline.adr.catalog.Criterion;
import dev.plumbline.adr.catalog.Dimension;
import dev.plumbline.adr.catalog.Fact;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Origin;
import dev.plumbline.adr.catalog.Scale;
import dev.plumbline.adr.catalog.Veto;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.FormulaParser;
import dev.plumbline.adr.condition.UnaryTest;
import dev.plumbline.adr.condition.UnaryTestParser;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Project;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.source.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes small catalogs, and answers to them, whose completions can all be counted: 1,728 at most. */
public final class RandomCatalog {

    private static final Location NOWHERE = Location.wholeFile("random");

    private final Random random;

    public RandomCatalog(Random random) {
        this.random = random;
    }

    public Catalog catalog() {
        Dimension dimension = new Dimension("d", "d", false, List.of(choice("d1"), choice("d2")));
        return new Catalog(
                "random",
                1,
                "random",
                Map.of(),
                questions(),
                List.of(),
                List.of(
                        new Fact("f", "f", "", FormulaParser.parse("n * m", NOWHERE)),
                        new Fact("g", "g", "", FormulaParser.parse("max(f / 3, n - m)", NOWHERE))),
                some(1, () -> new Contradiction(condition(), "problem", "remedy")),
                List.of(new Criterion("c1", "c1", 60, 60, "", ""), new Criterion("c2", "c2", 40, 40, "", "")),
                List.of(option("o1", dimension), option("o2", dimension), option("o3")),
                budget(),
                Optional.empty(),
                Optional.empty(),
                Origin.NONE);
    }

    /** Two options and two facts of n and m; the second option is vetoed where the first fact is above the other. */
    static Catalog comparing(String first, String second) {
        Map<String, Scale> points = Map.of("c1", new Scale(5, "", List.of()));
        Condition above = new Condition(Map.of("f", UnaryTestParser.parse("> g", NOWHERE)));
        return new Catalog(
                "random",
                1,
                "random",
                Map.of(),
                new RandomCatalog(new Random(1)).questions().subList(0, 2),
                List.of(),
                List.of(
                        new Fact("f", "f", "", FormulaParser.parse(first, NOWHERE)),
                        new Fact("g", "g", "", FormulaParser.parse(second, NOWHERE))),
                List.of(),
                List.of(new Criterion("c1", "c1", 100, 100, "", "")),
                List.of(
                        new Option("a", "a", "a", 2, 0, List.of(), List.of(), points, List.of()),
                        new Option(
                                "b", "b", "b", 0, 2, List.of(), List.of(new Veto("v", above, "")), points, List.of())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Origin.NONE);
    }

    /** The same catalog with other weights for its two criteria. */
    static Catalog weighing(Catalog catalog, int first) {
        return with(
                catalog,
                List.of(
                        new Criterion("c1", "c1", first, 60, "", ""),
                        new Criterion("c2", "c2", 100 - first, 40, "", "")),
                catalog.options());
    }

    /** The same catalog with another option in place of the one with its id. */
    static Catalog replacing(Catalog catalog, Option option) {
        return with(
                catalog,
                catalog.criteria(),
                catalog.options().stream()
                        .map(old -> old.id().equals(option.id()) ? option : old)
                        .toList());
    }

    static Catalog adding(Catalog catalog, Option option) {
        return with(
                catalog,
                catalog.criteria(),
                Stream.concat(catalog.options().stream(), Stream.of(option)).toList());
    }

    private static Catalog with(Catalog catalog, List<Criterion> criteria, List<Option> options) {
        return new Catalog(
                catalog.name(),
                catalog.version(),
                catalog.title(),
                catalog.groups(),
                catalog.questions(),
                catalog.figures(),
                catalog.facts(),
                catalog.contradictions(),
                criteria,
                options,
                catalog.budget(),
                catalog.growth(),
                catalog.map(),
                catalog.origin());
    }

    private List<Question> questions() {
        AnswerType n = new AnswerType.WholeNumber(1, 12, "", Optional.empty());
        AnswerType m = new AnswerType.WholeNumber(1, 6, "", Optional.empty());
        AnswerType w = new AnswerType.OneOf(choices("a", "b", "c"));
        AnswerType s = new AnswerType.SomeOf(choices("x", "y", "z"), random.nextBoolean());
        return List.of(
                question("n", n, new Value.Amount(4)),
                question("m", m, new Value.Amount(2)),
                question("w", w, new Value.Word("b")),
                question("s", s, new Value.WordSet(List.of("x"))));
    }

    private static Question question(String id, AnswerType type, Value standard) {
        return new Question(id, id, id, type, Optional.of(standard), standard);
    }

    private static List<AnswerType.Choice> choices(String... words) {
        return Stream.of(words).map(word -> new AnswerType.Choice(word, "")).toList();
    }

    private Choice choice(String id) {
        return new Choice(id, id, vetoes(1), Map.of("c1", adjustments(2), "c2", adjustments(1)), costs());
    }

    private Option option(String id, Dimension... dimensions) {
        Map<String, Scale> points = Map.of(
                "c1", new Scale(random.nextInt(11), "", adjustments(3)),
                "c2", new Scale(random.nextInt(11), "", adjustments(3)));
        return new Option(
                id, id, id, random.nextInt(3), random.nextInt(3), List.of(dimensions), vetoes(2), points, costs());
    }

    /** The limit is n, which is hard for one of the words, or there is none. */
    private Optional<Budget> budget() {
        return random.nextInt(3) > 0
                ? Optional.empty()
                : Optional.of(new Budget("n", new Condition(Map.of("w", UnaryTestParser.parse("b", NOWHERE)))));
    }

    private List<CostItem> costs() {
        return some(2, () -> {
            String formula = List.of("m", "3", "f / 4").get(random.nextInt(3));
            return new CostItem(
                    "cost",
                    random.nextBoolean() ? Condition.ALWAYS : condition(),
                    FormulaParser.parse(formula, NOWHERE),
                    FormulaParser.parse(formula, NOWHERE));
        });
    }

    private List<Veto> vetoes(int most) {
        return some(most, () -> new Veto("v", condition(), "{n}"));
    }

    private List<Adjustment> adjustments(int most) {
        return some(most, () -> new Adjustment(condition(), random.nextInt(9) - 4, "{f}"));
    }

    private <T> List<T> some(int most, Supplier<T> maker) {
        List<T> made = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            made.add(maker.get());
        }
        return made;
    }

    Condition condition() {
        Map<String, UnaryTest> tests = new LinkedHashMap<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            int low = 1 + random.nextInt(10);
            List<String> names = List.of("n", "m", "f", "g", "w", "s");
            String name = names.get(random.nextInt(names.size()));
            List<String> texts =
                    switch (name) {
                        case "w" -> List.of("a", "not(b)", "a, c");
                        case "s" -> List.of("x", "not(y)", "x, y", "not(y, z)");
                        case "f" ->
                            List.of("> " + 3 * low, "<= " + 4 * low, "[" + low + ".." + 5 * low + "]", "> n * 3");
                        case "g" -> List.of("> " + low, "<= " + low, "[" + low + ".." + 2 * low + "]", ">= m");
                        default ->
                            List.of("< " + low, ">= " + low, "[" + low + ".." + (low + 2) + "]", "not(" + low + ")");
                    };
            tests.put(name, UnaryTestParser.parse(texts.get(random.nextInt(texts.size())), NOWHERE));
        }
        return new Condition(tests);
    }

    public Constraints answers(Catalog catalog) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Question question : catalog.questions()) {
            if (random.nextInt(3) > 0) {
                answers.put(question.id(), answer(question));
            }
        }
        return new Constraints(
                "random", new Project("a", "b", "c"), Optional.empty(), LocalDate.of(2026, 11, 23), answers);
    }

    private Answer answer(Question question) {
        if (random.nextInt(2) == 0) {
            return new Answer.Unknown();
        }
        if (question.type() instanceof AnswerType.WholeNumber number) {
            long low = 1 + random.nextInt((int) number.maximum());
            long high = low + random.nextInt((int) (number.maximum() - low + 1));
            return low == high ? new Answer.Known(new Value.Amount(low)) : new Answer.Between(low, high);
        }
        List<Value> values = AllCompletions.values(question, new Answer.Unknown());
        return new Answer.Known(values.get(random.nextInt(values.size())));
    }
}
