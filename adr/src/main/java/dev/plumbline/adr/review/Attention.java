package dev.plumbline.adr.review;

import dev.plumbline.adr.catalog.Budget;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReading;
import dev.plumbline.adr.catalog.CatalogReading.PlacedCondition;
import dev.plumbline.adr.catalog.CostItem;
import dev.plumbline.adr.catalog.Fact;
import dev.plumbline.adr.catalog.Figure;
import dev.plumbline.adr.catalog.Growth;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.QuestionReader;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.condition.UnaryTest;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.source.Diagnostic;
import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a catalog asks or states and then pays no attention to. */
final class Attention {

    private final CatalogReading reading;
    private final Catalog catalog;
    private final PossibleTruth reach;

    Attention(CatalogReading reading, PossibleTruth reach) {
        this.reading = reading;
        this.catalog = reading.catalog();
        this.reach = reach;
    }

    List<Diagnostic> warnings() {
        List<Diagnostic> warnings = new ArrayList<>();
        Set<String> names = names();
        Set<String> asked = new LinkedHashSet<>();
        names.forEach(name -> asked.addAll(reach.questionsBehind(name)));
        for (Question question : catalog.questions()) {
            List<String> recorded = recordedOnly(question);
            if (recorded.contains("true")) {
                continue;
            }
            if (!asked.contains(question.id())) {
                warnings.add(at(question, "no rule asks for " + question.id(), "use it in a rule, or do not ask it"));
            } else if (question.type() instanceof AnswerType.OneOf one) {
                notToldApart(question, one).stream()
                        .filter(words -> !recorded.containsAll(words))
                        .forEach(words -> warnings.add(at(
                                question,
                                "no rule tells apart " + String.join(", ", words) + " in " + question.id(),
                                "make one answer of them, or add a rule")));
            } else if (question.type() instanceof AnswerType.SomeOf some) {
                unheard(question, some)
                        .forEach(word -> warnings.add(at(
                                question,
                                "no rule asks whether " + question.id() + " has " + word,
                                "use it in a rule, or do not ask it")));
            }
        }
        catalog.figures().stream()
                .filter(figure -> figure.names().noneMatch(names::contains)
                        && !isReckonedWith(figure)
                        && !isFilledIn(reading.root(), "{" + figure.id() + "}"))
                .forEach(figure -> warnings.add(new Diagnostic(
                        reading.place("figures", figure.id()),
                        "nothing uses " + figure.id(),
                        "use it in a rule or a sentence, or remove it")));
        return warnings;
    }

    /** What the catalog says is asked for the record only: everything, or words that no rule has to tell apart. */
    private List<String> recordedOnly(Question question) {
        return parts(reading.root(), "questions")
                .filter(part -> texts(part, "id").equals(List.of(question.id())))
                .findFirst()
                .map(part -> texts(part, QuestionReader.RECORDED_ONLY))
                .orElse(List.of());
    }

    private static Stream<YamlNode> parts(YamlNode node, String key) {
        return node instanceof YamlNode.Mapping map
                ? map.get(key).stream()
                        .flatMap(value ->
                                value instanceof YamlNode.Sequence list ? list.items().stream() : Stream.of(value))
                : Stream.empty();
    }

    private static List<String> texts(YamlNode node, String key) {
        return parts(node, key)
                .filter(YamlNode.Scalar.class::isInstance)
                .map(text -> ((YamlNode.Scalar) text).text())
                .toList();
    }

    private Diagnostic at(Question question, String problem, String remedy) {
        return new Diagnostic(reading.place("questions", question.id()), problem, remedy);
    }

    /** All that rules name: questions, facts and figures, and those that such a fact follows from. */
    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(
                        reading.conditions().stream()
                                .flatMap(placed -> placed.condition().names()),
                        catalog.options().stream()
                                .flatMap(Attention::costs)
                                .flatMap(item -> Stream.concat(
                                        item.from().names(), item.to().names())),
                        catalog.designs().derived().stream()
                                .flatMap(fact -> fact.formula().names()),
                        catalog.budget().map(Budget::limit).stream(),
                        catalog.growth().map(Growth::question).stream())
                .flatMap(some -> some)
                .forEach(names::add);
        List<Fact> laterFirst = new ArrayList<>(catalog.facts());
        Collections.reverse(laterFirst);
        laterFirst.stream()
                .filter(fact -> names.contains(fact.id()))
                .forEach(fact -> fact.formula().names().forEach(names::add));
        return names;
    }

    private static Stream<CostItem> costs(Option option) {
        return Stream.concat(
                option.cost().stream(),
                option.dimensions().stream()
                        .flatMap(dimension -> dimension.choices().stream())
                        .flatMap(choice -> choice.cost().stream()));
    }

    private Stream<UnaryTest> tests(Question question) {
        return reading.conditions().stream()
                .map(PlacedCondition::condition)
                .filter(condition -> condition.tests().containsKey(question.id()))
                .map(condition -> Objects.requireNonNull(condition.tests().get(question.id())));
    }

    /** Groups of words with which every test does the same. */
    private List<List<String>> notToldApart(Question question, AnswerType.OneOf type) {
        List<UnaryTest> tests = tests(question).toList();
        List<Formula.ByWord> formulas = catalog.facts().stream()
                .flatMap(fact -> fact.formula() instanceof Formula.ByWord by ? Stream.of(by) : Stream.empty())
                .filter(by -> by.name().equals(question.id()))
                .toList();
        Map<List<Object>, List<String>> groups = new LinkedHashMap<>();
        for (String word : type.words()) {
            Domain only = new Domain.Words(List.of(word));
            List<Object> treatment = new ArrayList<>();
            tests.forEach(test -> treatment.add(test.on(only, reach.everything())));
            formulas.forEach(by -> treatment.add(by.cases().getOrDefault(word, Formula.NOTHING)));
            groups.computeIfAbsent(treatment, any -> new ArrayList<>()).add(word);
        }
        return groups.values().stream().filter(words -> words.size() > 1).toList();
    }

    private List<String> unheard(Question question, AnswerType.SomeOf type) {
        Set<String> heard = new LinkedHashSet<>();
        catalog.options().stream()
                .flatMap(Option::bills)
                .flatMap(bill -> bill.routes().stream())
                .flatMap(route -> Stream.ofNullable(route.asked().tests().get(question.id())))
                .flatMap(UnaryTest::words)
                .forEach(heard::add);
        tests(question).flatMap(UnaryTest::words).forEach(heard::add);
        return type.words().stream().filter(word -> !heard.contains(word)).toList();
    }

    /** Whether a fact follows from it, which is shown even where no rule asks for it. */
    private boolean isReckonedWith(Figure figure) {
        return catalog.facts().stream().flatMap(fact -> fact.formula().names()).anyMatch(figure.id()::equals);
    }

    /** Whether a sentence has a place for it. */
    private static boolean isFilledIn(YamlNode node, String place) {
        if (node instanceof YamlNode.Mapping map) {
            return map.entries().values().stream().anyMatch(value -> isFilledIn(value, place));
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream().anyMatch(item -> isFilledIn(item, place));
        }
        return ((YamlNode.Scalar) node).text().contains(place);
    }
}
