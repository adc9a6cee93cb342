package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Contradiction;
import dev.plumbline.adr.catalog.Fact;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Part;
import dev.plumbline.adr.condition.Awaited;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.condition.UnaryTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The conditions of a catalog, numbered, with the questions behind each: when one answer changes, only the
 * conditions that ask for it have to be looked at again.
 */
public final class ConditionIndex {

    private final Map<String, Fact> facts;
    private final Map<String, Double> figures;
    private final Dependencies dependencies;
    private final Map<String, Bill.Route> routes = new LinkedHashMap<>();
    private final Set<String> derived = new HashSet<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final Map<Condition, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, List<String>> behind = new HashMap<>();
    private final List<List<String>> namesOf = new ArrayList<>();
    private final List<List<String>> questionsOf = new ArrayList<>();
    private final Map<String, List<Integer>> waiting = new HashMap<>();
    private final int rules;
    private final List<Condition> contradictions;
    private final Workings workings;
    private final int[][] placesOfQuestions;

    ConditionIndex(Catalog catalog, Map<String, List<Build>> builds, Rivals rivals) {
        this.facts = catalog.factsById();
        this.figures = catalog.figureValues();
        Sharing sharing = new Sharing();
        this.dependencies = new Dependencies(catalog, sharing);
        catalog.options().stream().flatMap(Option::bills).forEach(bill -> bill.routes()
                .forEach(route -> routes.putIfAbsent(route.carrier().id(), route)));
        catalog.designs().derived().forEach(fact -> derived.add(fact.id()));
        Stream.of(questions(), facts.keySet(), dependencies.picks().keySet())
                .flatMap(Set::stream)
                .forEach(name -> behind.put(name, asked(dependencies.behind(name))));
        catalog.conditions().forEach(this::add);
        builds.values().forEach(all -> all.forEach(build -> build.overBudget().ifPresent(this::add)));
        catalog.budget().ifPresent(budget -> add(budget.hard()));
        rivals.conditions().forEach(this::add);
        this.rules = conditions.size();
        this.contradictions =
                catalog.contradictions().stream().map(Contradiction::when).toList();
        contradictions.forEach(this::add);
        this.workings = new Workings(conditions, numbers, dependencies, figures, sharing);
        this.placesOfQuestions = questionsOf.stream()
                .map(asked -> asked.stream().mapToInt(workings::placeOf).toArray())
                .toArray(int[][]::new);
    }

    private void add(Condition condition) {
        int number = numbers.size();
        if (numbers.putIfAbsent(condition, number) != null) {
            return;
        }
        List<String> names =
                condition.names().filter(name -> !isFigure(name)).distinct().toList();
        Set<String> asked = new LinkedHashSet<>();
        names.forEach(name -> asked.addAll(dependencies.behind(name)));
        namesOf.add(names);
        questionsOf.add(asked(asked));
        conditions.add(condition);
        asked.forEach(
                name -> waiting.computeIfAbsent(name, any -> new ArrayList<>()).add(number));
    }

    private List<String> asked(Set<String> names) {
        return names.stream().filter(questions()::contains).toList();
    }

    /** What situations are worked out by. */
    Workings workings() {
        return workings;
    }

    /** The ids of all questions, in the order of the catalog. */
    public Set<String> questions() {
        return dependencies.questions();
    }

    /** Every condition, at the place of its number. */
    public List<Condition> conditions() {
        return conditions;
    }

    public int number(Condition condition) {
        return Objects.requireNonNull(numbers.get(condition), "a condition of another catalog");
    }

    /** The questions and facts that a condition names itself. */
    public List<String> namesOf(int number) {
        return namesOf.get(number);
    }

    /** Whether a question is among those that something still depends on. */
    boolean isIn(Awaited awaited, String question) {
        return awaited.contains(workings.placeOf(question));
    }

    /** The questions a condition asks for, itself or through facts. */
    public List<String> questionsOf(int number) {
        return questionsOf.get(number);
    }

    int[] placesOfQuestions(int number) {
        return placesOfQuestions[number];
    }

    /** The same of any condition, such as one that only a choice between parts hangs on. */
    public List<String> questionsOf(Condition condition) {
        return condition
                .names()
                .filter(name -> !isFigure(name))
                .flatMap(name -> questionsBehind(name).stream())
                .distinct()
                .toList();
    }

    /** The questions that a fact follows from; of a question, itself. */
    public List<String> questionsBehind(String name) {
        return Objects.requireNonNull(behind.get(name), name);
    }

    /** The numbers of the conditions that ask for a question or a fact, themselves or through facts. */
    public List<Integer> askingFor(String name) {
        return waiting.getOrDefault(name, List.of());
    }

    /** The conditions below this number are part of a veto or an adjustment, the others of a contradiction only. */
    public int rules() {
        return rules;
    }

    public List<Condition> contradictions() {
        return contradictions;
    }

    public boolean isFact(String name) {
        return facts.containsKey(name);
    }

    public Fact fact(String name) {
        Fact fact = facts.get(name);
        if (fact == null) {
            throw new IllegalArgumentException(name + " is neither a question, a fact nor a figure");
        }
        return fact;
    }

    boolean hasBills() {
        return !derived.isEmpty();
    }

    /** The words of a question on which it depends which part is taken for a route that may be asked for. */
    Set<String> wordsThatChoose(String question, Situation situation) {
        Set<String> words = new LinkedHashSet<>();
        for (Bill.Route route : routes.values()) {
            Domain.Words taken = (Domain.Words) situation.domain(route.carrier().id());
            if (!taken.isSettled() && route.asked().in(situation) != Truth.FALSE) {
                route.carrier().candidates().stream()
                        .filter(part -> taken.possible().contains(part.id()))
                        .flatMap(Part::conditions)
                        .flatMap(
                                condition -> Stream.ofNullable(condition.tests().get(question)))
                        .flatMap(UnaryTest::words)
                        .forEach(words::add);
            }
        }
        return words;
    }

    /** Whether a fact follows from a bill, and so from almost everything. */
    boolean isDerived(String name) {
        return derived.contains(name);
    }

    public boolean isPick(String name) {
        return dependencies.picks().containsKey(name);
    }

    public boolean isFigure(String name) {
        return figures.containsKey(name);
    }

    public double figure(String name) {
        return Objects.requireNonNull(figures.get(name));
    }
}
