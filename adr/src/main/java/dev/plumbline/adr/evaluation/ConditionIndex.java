package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Contradiction;
import dev.plumbline.adr.catalog.Fact;
import dev.plumbline.adr.catalog.Figure;
import dev.plumbline.adr.condition.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The conditions of a catalog, numbered, with the questions behind each: when one answer changes, only the
 * conditions that ask for it have to be looked at again.
 */
public final class ConditionIndex {

    private final Map<String, Fact> facts;
    private final Map<String, Figure> figures;
    private final Set<String> questions = new LinkedHashSet<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final Map<Condition, Integer> numbers = new IdentityHashMap<>();
    private final List<List<String>> questionsOf = new ArrayList<>();
    private final Map<String, List<Integer>> waiting = new HashMap<>();
    private final int rules;
    private final List<Condition> contradictions;

    ConditionIndex(Catalog catalog, Map<String, List<Build>> builds) {
        this.facts = catalog.factsById();
        this.figures = catalog.figuresById();
        catalog.questions().forEach(question -> questions.add(question.id()));
        catalog.conditions().forEach(this::add);
        builds.values().forEach(all -> all.forEach(build -> build.overBudget().ifPresent(this::add)));
        catalog.budget().ifPresent(budget -> add(budget.hard()));
        this.rules = conditions.size();
        this.contradictions =
                catalog.contradictions().stream().map(Contradiction::when).toList();
        contradictions.forEach(this::add);
    }

    private void add(Condition condition) {
        int number = numbers.size();
        if (numbers.putIfAbsent(condition, number) != null) {
            return;
        }
        Set<String> behind = new LinkedHashSet<>();
        condition.names().forEach(name -> collectQuestions(name, behind));
        questionsOf.add(List.copyOf(behind));
        conditions.add(condition);
        behind.forEach(question ->
                waiting.computeIfAbsent(question, any -> new ArrayList<>()).add(number));
    }

    private void collectQuestions(String name, Set<String> found) {
        Fact fact = facts.get(name);
        if (fact != null) {
            fact.formula().names().forEach(inner -> collectQuestions(inner, found));
        } else if (questions.contains(name)) {
            found.add(name);
        }
    }

    /** The ids of all questions, in the order of the catalog. */
    public Set<String> questions() {
        return questions;
    }

    /** Every condition, at the place of its number. */
    public List<Condition> conditions() {
        return conditions;
    }

    public int number(Condition condition) {
        return Objects.requireNonNull(numbers.get(condition), "a condition of another catalog");
    }

    /** The questions a condition asks for, itself or through facts. */
    public List<String> questionsOf(int number) {
        return questionsOf.get(number);
    }

    public List<String> questionsOf(Condition condition) {
        return questionsOf(number(condition));
    }

    /** The numbers of the conditions that ask for a question. */
    public List<Integer> askingFor(String question) {
        return waiting.getOrDefault(question, List.of());
    }

    /** Whether the condition is part of a veto or an adjustment, and not of a contradiction only. */
    public boolean isRule(int number) {
        return number < rules;
    }

    public List<Condition> contradictions() {
        return contradictions;
    }

    public Fact fact(String name) {
        Fact fact = facts.get(name);
        if (fact == null) {
            throw new IllegalArgumentException(name + " is neither a question, a fact nor a figure");
        }
        return fact;
    }

    public boolean isFigure(String name) {
        return figures.containsKey(name);
    }

    public double figure(String name) {
        return Objects.requireNonNull(figures.get(name)).value();
    }
}
