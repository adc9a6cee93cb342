package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Adjustment;
import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.catalog.Criterion;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Scale;
import dev.plumbline.adr.catalog.Veto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of a catalog with their conditions as numbers, because a decision evaluates them many times. */
final class Rulebook {

    private static final int NEVER = -1;

    private final ConditionIndex index;
    private final List<String> criteria;
    private final Map<Choice, ChoiceRules> choices = new IdentityHashMap<>();
    private final List<OptionRules> options = new ArrayList<>();
    private final int budget;
    private final Map<Integer, Limit> limits = new HashMap<>();
    private final Map<Integer, Bill.Route> routes = new HashMap<>();

    Rulebook(Catalog catalog, Map<String, List<Build>> builds, ConditionIndex index) {
        this.index = index;
        this.budget = catalog.budget().map(held -> index.number(held.hard())).orElse(NEVER);
        this.criteria = catalog.criteria().stream().map(Criterion::id).toList();
        for (Option option : catalog.options()) {
            options.add(rules(option, Objects.requireNonNull(builds.get(option.id()))));
        }
        addLimits(catalog);
        catalog.options().forEach(this::addRoutes);
    }

    /** The vetoes that nothing carries a route, by their numbers. */
    Map<Integer, Bill.Route> routes() {
        return routes;
    }

    private void addRoutes(Option option) {
        option.bills().flatMap(bill -> bill.routes().stream()).forEach(route -> option.vetoes().stream()
                .filter(veto -> veto.id().equals(route.nothingCarries()))
                .forEach(veto -> routes.put(index.number(veto.when()), route)));
    }

    /** The vetoes that hold a proportion of a bill against a limit, by their numbers. */
    Map<Integer, Limit> limits() {
        return limits;
    }

    private void addLimits(Catalog catalog) {
        for (Option option : catalog.options()) {
            option.bills().forEach(bill -> {
                Stream.concat(
                                option.vetoes().stream(),
                                option.dimensions().stream()
                                        .flatMap(dimension -> dimension.choices().stream())
                                        .flatMap(choice -> choice.vetoes().stream()))
                        .map(Veto::when)
                        .forEach(when -> bill.proportions().forEach((criterion, fact) -> {
                            if (when.tests().containsKey(fact)) {
                                limits.put(index.number(when), new Limit(bill, criteria.indexOf(criterion)));
                            }
                        }));
            });
        }
    }

    List<OptionRules> options() {
        return options;
    }

    /** The number of the condition under which costs can rule something out; negative if they never do. */
    int budget() {
        return budget;
    }

    int choiceCount() {
        return choices.size();
    }

    private OptionRules rules(Option option, List<Build> builds) {
        Terms[] terms = new Terms[criteria.size()];
        for (int i = 0; i < terms.length; i++) {
            Scale scale = Objects.requireNonNull(option.points().get(criteria.get(i)));
            terms[i] = terms(scale.start(), scale.adjustments());
        }
        return new OptionRules(
                option,
                vetoes(option.vetoes()),
                terms,
                builds.stream().map(this::rules).toArray(BuildRules[]::new),
                option.dimensions().stream()
                        .map(dimension -> dimension.choices().stream()
                                .map(choice -> rules(new Build(option, List.of(choice), Optional.empty())))
                                .toList())
                        .toList());
    }

    private BuildRules rules(Build build) {
        return new BuildRules(
                build,
                build.choices().stream().map(this::rules).toArray(ChoiceRules[]::new),
                build.overBudget().map(index::number).orElse(NEVER),
                paid(build));
    }

    private static Optional<Bill> paid(Build build) {
        boolean isAllOfBill = build.choices().stream()
                .allMatch(choice -> choice.bill().isPresent() || choice.cost().isEmpty());
        return isAllOfBill ? Bill.of(build.option(), build.choices()) : Optional.empty();
    }

    private ChoiceRules rules(Choice choice) {
        ChoiceRules known = choices.get(choice);
        if (known == null) {
            Terms[] terms = criteria.stream()
                    .map(criterion -> terms(0, choice.adjustments().getOrDefault(criterion, List.of())))
                    .toArray(Terms[]::new);
            known = new ChoiceRules(choices.size(), vetoes(choice.vetoes()), terms);
            choices.put(choice, known);
        }
        return known;
    }

    private int[] vetoes(List<Veto> vetoes) {
        return vetoes.stream().mapToInt(veto -> index.number(veto.when())).toArray();
    }

    private Terms terms(int start, List<Adjustment> adjustments) {
        return new Terms(
                start,
                adjustments.stream()
                        .mapToInt(adjustment -> index.number(adjustment.when()))
                        .toArray(),
                adjustments.stream().mapToInt(Adjustment::by).toArray());
    }

    /**
     * @param terms by criterion
     * @param dimensions for each the choices one by one, as if each were a build
     */
    record OptionRules(
            Option option, int[] vetoes, Terms[] terms, BuildRules[] builds, List<List<BuildRules>> dimensions) {}

    /** That a bill takes more of what a criterion is computed from than there is; the same for all bills. */
    record Limit(Bill bill, int criterion) {}

    /**
     * @param overBudget the number of a condition, or negative if there is none
     * @param paid the bill, if that is all there is to pay for
     */
    record BuildRules(Build build, ChoiceRules[] choices, int overBudget, Optional<Bill> paid) {}

    /** @param number from 0, its place among all choices */
    record ChoiceRules(int number, int[] vetoes, Terms[] terms) {}

    /** A start, and what conditions add to it. */
    record Terms(int start, int[] conditions, int[] by) {}
}
