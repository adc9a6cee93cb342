package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Pick;
import dev.plumbline.adr.condition.Awaited;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.condition.Once;
import dev.plumbline.adr.condition.Shared;
import dev.plumbline.adr.condition.UnaryTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is worked out about a situation, at its place: the values of names, of formulas and of conditions, and
 * what of them has to be worked out again when one of the names changes.
 */
final class Workings {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final @Nullable Formula[] facts;
    private final @Nullable Pick[] picks;
    private final Domain.@Nullable Numbers[] figures;
    private final Awaited[] questions;
    private final int formulas;
    private final List<Condition> conditions = new ArrayList<>();
    private final Map<Condition, Integer> numbers;
    private final Following[] following;
    private final Map<String, List<Integer>> testing = new HashMap<>();
    private final Tests[] tests;

    /** What a condition asks: tests of names, by their places. */
    record Tests(int[] names, UnaryTest[] tests) {}

    /** What follows from one name: other names, formulas and conditions, by their places. */
    record Following(int[] names, int[] formulas, int[] conditions) {}

    /**
     * @param rules the conditions that have numbers
     * @param known those numbers
     */
    Workings(
            List<Condition> rules,
            Map<Condition, Integer> known,
            Dependencies dependencies,
            Map<String, Double> figureValues,
            Sharing sharing) {
        dependencies.questions().forEach(this::place);
        this.questions = new Awaited[places.size()];
        for (int place = 0; place < questions.length; place++) {
            questions[place] = Awaited.only(place);
        }
        dependencies.facts().keySet().forEach(this::place);
        dependencies.picks().keySet().forEach(this::place);
        figureValues.keySet().forEach(this::place);
        this.facts = new Formula[places.size()];
        this.picks = new Pick[places.size()];
        this.figures = new Domain.Numbers[places.size()];
        dependencies.facts().forEach((name, formula) -> facts[place(name)] = formula);
        dependencies.picks().forEach((name, pick) -> picks[place(name)] = pick);
        figureValues.forEach((name, value) -> figures[place(name)] = Domain.Numbers.only(value));
        rules.forEach(rule -> conditions.add(sharing.of(rule)));
        this.numbers = new IdentityHashMap<>(known);
        numberThoseWithin(sharing.formulas(), dependencies);
        this.formulas = sharing.formulas().size();
        this.following = following(sharing.formulas(), dependencies);
        for (int number = 0; number < conditions.size(); number++) {
            add(number, conditions.get(number).tests().keySet(), testing);
        }
        this.tests = conditions.stream()
                .map(condition -> new Tests(
                        condition.tests().keySet().stream()
                                .mapToInt(this::placeOf)
                                .toArray(),
                        condition.tests().values().toArray(UnaryTest[]::new)))
                .toArray(Tests[]::new);
    }

    private void numberThoseWithin(List<Shared> all, Dependencies dependencies) {
        Map<Condition, Integer> within = new HashMap<>();
        for (Shared shared : all) {
            if (shared.formula() instanceof Formula.Either either) {
                number(either.condition(), within);
            } else if (shared.formula() instanceof Once once) {
                once.uses().forEach(use -> number(use.asked(), within));
            }
        }
        dependencies.picks().values().forEach(pick -> pick.conditions().forEach(when -> number(when, within)));
    }

    private void number(Condition condition, Map<Condition, Integer> within) {
        if (!numbers.containsKey(condition)) {
            numbers.put(condition, within.computeIfAbsent(condition, any -> {
                conditions.add(condition);
                return conditions.size() - 1;
            }));
        }
    }

    private Following[] following(List<Shared> all, Dependencies dependencies) {
        Map<String, List<Integer>> facts = new HashMap<>();
        Map<String, List<Integer>> formulas = new HashMap<>();
        Map<String, List<Integer>> truths = new HashMap<>();
        names.forEach(name -> add(place(name), dependencies.behind(name), facts));
        all.forEach(shared -> add(shared.number(), dependencies.behind(shared), formulas));
        for (int number = 0; number < conditions.size(); number++) {
            add(number, dependencies.behind(conditions.get(number)), truths);
        }
        return names.stream()
                .map(name -> new Following(array(name, facts), array(name, formulas), array(name, truths)))
                .toArray(Following[]::new);
    }

    private static void add(int place, Set<String> behind, Map<String, List<Integer>> following) {
        behind.forEach(name ->
                following.computeIfAbsent(name, any -> new ArrayList<>()).add(place));
    }

    private static int[] array(String name, Map<String, List<Integer>> following) {
        return following.getOrDefault(name, List.of()).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The place of a name: questions first, in the order of the catalog. */
    private int place(String name) {
        return places.computeIfAbsent(name, any -> {
            names.add(name);
            return names.size() - 1;
        });
    }

    /** @throws IllegalArgumentException if there is no such name */
    int placeOf(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new IllegalArgumentException(name + " is neither a question, a fact nor a figure");
        }
        return place;
    }

    String name(int place) {
        return names.get(place);
    }

    int names() {
        return names.size();
    }

    /** How many formulas have a number. */
    int formulas() {
        return formulas;
    }

    /** Rules, then what is only asked within formulas. */
    List<Condition> conditions() {
        return conditions;
    }

    /** The number of a condition; negative if it belongs to no rule and to no formula. */
    int number(Condition condition) {
        return numbers.getOrDefault(condition, -1);
    }

    Tests tests(int condition) {
        return tests[condition];
    }

    /** The conditions that test a name itself. */
    List<Integer> testing(String name) {
        return testing.getOrDefault(name, List.of());
    }

    Following following(int place) {
        return following[place];
    }

    boolean isQuestion(int place) {
        return place < questions.length;
    }

    Awaited question(int place) {
        return questions[place];
    }

    @Nullable
    Formula fact(int place) {
        return facts[place];
    }

    @Nullable
    Pick pick(int place) {
        return picks[place];
    }

    Domain.Numbers figure(int place) {
        return Objects.requireNonNull(figures[place]);
    }
}
