package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.catalog.Budget;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.catalog.Dimension;
import dev.plumbline.adr.catalog.Measure;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Veto;
import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.evaluation.Build;
import dev.plumbline.adr.evaluation.Reasons;
import dev.plumbline.adr.evaluation.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that makes an option, or a part of it, impossible in a settled situation. */
final class Objections {

    private static final String OVER_BUDGET = "over-budget";

    private final Catalog catalog;
    private final Situation situation;
    private final Reasons reasons;
    private final Carriers carriers;

    Objections(Catalog catalog, Situation situation, Reasons reasons) {
        this.catalog = catalog;
        this.situation = situation;
        this.reasons = reasons;
        this.carriers = new Carriers(situation, reasons);
    }

    /** What makes the option impossible; all of it, not only the first. */
    List<FiredVeto> vetoes(Option option, List<Build> builds) {
        List<FiredVeto> vetoes = new ArrayList<>(ofOption(option, builds));
        option.dimensions().stream()
                .filter(this::isExhausted)
                .flatMap(dimension -> dimension.choices().stream())
                .forEach(choice -> vetoes.addAll(fired(choice)));
        vetoes.addAll(overBudget(option, builds));
        return joined(vetoes);
    }

    /** With what stands against each carrier in place of that there is none. */
    private List<FiredVeto> ofOption(Option option, List<Build> builds) {
        Map<String, List<FiredVeto>> exhausted = new LinkedHashMap<>();
        Bill.of(option, builds.get(0).choices()).ifPresent(bill -> bill.routes()
                .forEach(route -> exhausted.put(route.nothingCarries(), carriers.against(route, option.title()))));
        List<FiredVeto> vetoes = new ArrayList<>();
        for (FiredVeto veto : fired(option.vetoes(), option.title(), option.bill())) {
            List<FiredVeto> instead = exhausted.getOrDefault(veto.id(), List.of());
            vetoes.addAll(instead.isEmpty() ? List.of(veto) : instead);
        }
        return vetoes;
    }

    /** What rules out carriers that are there, on routes that something else carries. */
    private List<FiredVeto> carriers(Option option, List<Build> builds) {
        return Bill.of(option, builds.get(0).choices()).stream()
                .flatMap(bill -> bill.routes().stream())
                .flatMap(route -> carriers.passedOver(route).stream())
                .distinct()
                .toList();
    }

    /** Held against the limit is what can be built, or everything if nothing can. */
    private List<FiredVeto> overBudget(Option option, List<Build> builds) {
        List<Build> buildable = builds.stream().filter(this::isBuildable).toList();
        List<Build> held = buildable.isEmpty() ? builds : buildable;
        return held.stream().allMatch(this::isOverBudget) ? List.of(overBudget(option.title(), held)) : List.of();
    }

    /** What makes choices impossible and leaves the option possible, as far as the catalog has it told. */
    List<FiredVeto> ruledOut(Option option, List<Build> builds) {
        List<FiredVeto> ruledOut = new ArrayList<>(carriers(option, builds));
        List<Build> buildable = builds.stream().filter(this::isBuildable).toList();
        for (Dimension dimension : option.dimensions()) {
            if (dimension.saysWhatIsRuledOut() && !isExhausted(dimension)) {
                dimension.choices().forEach(choice -> ruledOut.addAll(fired(choice)));
            }
        }
        if (!buildable.stream().allMatch(this::isOverBudget)) {
            tooExpensive(option, buildable)
                    .forEach(choice -> ruledOut.add(overBudget(choice.title(), with(choice, buildable))));
        }
        return joined(ruledOut);
    }

    /** Every veto on the option, on any choice of its parts, and the hard limit, one for each. */
    List<FiredVeto> all(Option option, List<Build> builds) {
        List<FiredVeto> all = new ArrayList<>(ofOption(option, builds));
        all.addAll(carriers(option, builds));
        option.dimensions().stream()
                .flatMap(dimension -> dimension.choices().stream())
                .forEach(choice -> all.addAll(fired(choice)));
        all.addAll(overBudget(option, builds));
        return all;
    }

    private List<Choice> tooExpensive(Option option, List<Build> buildable) {
        return option.dimensions().stream()
                .flatMap(dimension -> dimension.choices().stream())
                .filter(choice -> !with(choice, buildable).isEmpty()
                        && with(choice, buildable).stream().allMatch(this::isOverBudget))
                .toList();
    }

    private static List<Build> with(Choice choice, List<Build> builds) {
        return builds.stream()
                .filter(build -> build.choices().stream().anyMatch(part -> part == choice))
                .toList();
    }

    private boolean isExhausted(Dimension dimension) {
        return dimension.choices().stream().allMatch(this::isVetoed);
    }

    private boolean isBuildable(Build build) {
        return build.choices().stream().noneMatch(this::isVetoed);
    }

    private boolean isVetoed(Choice choice) {
        return choice.vetoes().stream().anyMatch(veto -> situation.truth(veto.when()) == Truth.TRUE);
    }

    private boolean isOverBudget(Build build) {
        return build.overBudget()
                .filter(condition -> situation.truth(condition) == Truth.TRUE)
                .isPresent();
    }

    private FiredVeto overBudget(String subject, List<Build> builds) {
        Budget budget = catalog.budget().orElseThrow();
        Build cheapest =
                builds.stream().min(Comparator.comparingDouble(this::least)).orElseThrow();
        String because = "the cheapest variant costs " + NumberText.amount(least(cheapest))
                + " or more a month, over the hard limit of " + reasons.value(budget.limit());
        return new FiredVeto(
                OVER_BUDGET,
                subject,
                because,
                reasons.triggers(cheapest.overBudget().orElseThrow()));
    }

    private double least(Build build) {
        return MonthlyCost.of(build, situation, reasons).from();
    }

    private List<FiredVeto> fired(Choice choice) {
        return fired(choice.vetoes(), choice.title(), choice.bill());
    }

    private List<FiredVeto> fired(List<Veto> vetoes, String subject, Optional<Bill> bill) {
        return vetoes.stream()
                .filter(veto -> situation.truth(veto.when()) == Truth.TRUE)
                .map(veto -> fired(veto, subject, bill))
                .toList();
    }

    /** With how much it is, where too much of something is what rules out. */
    private FiredVeto fired(Veto veto, String subject, Optional<Bill> bill) {
        Map<Question, Value> triggers = reasons.triggers(veto.when());
        Optional<Measure> limited = limitedBy(veto);
        if (limited.isEmpty() || bill.isEmpty()) {
            return new FiredVeto(veto.id(), subject, reasons.text(veto.because(), veto.when()), triggers);
        }
        Measurement measurement =
                new Measurement(Takes.of(bill.get(), catalog, situation), reasons, catalog.costUnit());
        String because = veto.because().replace(Measure.AMOUNT, measurement.amount(limited.get()));
        return new FiredVeto(
                veto.id(),
                subject,
                reasons.text(because, veto.when()) + with(reasons.otherNumbers(veto.because(), veto.when())),
                reasons.text(measurement.excess(limited.get()), veto.when()),
                triggers);
    }

    private static String with(Map<Question, Value> answers) {
        return answers.isEmpty()
                ? ""
                : answers.entrySet().stream()
                        .map(answer ->
                                answer.getKey().id() + " " + answer.getKey().shown(answer.getValue()))
                        .collect(Collectors.joining(" and ", ", with ", ""));
    }

    private Optional<Measure> limitedBy(Veto veto) {
        return catalog.designs().measures().values().stream()
                .filter(measure -> measure.limit()
                        .filter(limit -> limit.veto().equals(veto.id()))
                        .isPresent())
                .findFirst();
    }

    /** One veto for those that say the same of several choices. */
    static List<FiredVeto> joined(List<FiredVeto> vetoes) {
        Map<String, FiredVeto> joined = new LinkedHashMap<>();
        for (FiredVeto veto : vetoes) {
            joined.merge(
                    veto.id() + veto.because(),
                    veto,
                    (first, other) -> new FiredVeto(
                            first.id(),
                            first.subject() + ", " + other.subject(),
                            first.because(),
                            first.inShort(),
                            first.answers()));
        }
        return List.copyOf(joined.values());
    }
}
