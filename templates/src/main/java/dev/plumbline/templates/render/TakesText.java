package dev.plumbline.templates.render;

import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.MonthlyCost;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.decision.Takes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an option takes, in words: hours, weeks, money, seconds, needs and parts. */
public final class TakesText {

    /** In place of figures that mean nothing. */
    public static final String UNTOLD = "–";

    private TakesText() {}

    /** What each option takes, by what it is of, in the order of the options; empty as below. */
    public static Map<String, List<String>> table(Decision decision) {
        Map<String, List<String>> table = new LinkedHashMap<>();
        if (decision.options().stream().allMatch(option -> option.takes().isPresent())) {
            table.put("Hours a month", row(decision, takes -> NumberText.rough(takes.hours())));
            table.put("Weeks", row(decision, takes -> NumberText.rough(takes.weeks())));
            table.put("Seconds for a message", row(decision, takes -> NumberText.rough(takes.seconds())));
            decision.options()
                    .get(0)
                    .takes()
                    .ifPresent(first -> table.put(
                            "A second (peak " + (first.peak() < 1 ? "< 1" : NumberText.rough(first.peak())) + ")",
                            row(decision, TakesText::rate)));
            table.put("Needs given", row(decision, TakesText::given));
        }
        return table;
    }

    private static List<String> row(Decision decision, Function<Takes, String> cell) {
        return decision.options().stream()
                .map(option -> isWhole(option) ? option.takes().map(cell).orElseThrow() : UNTOLD)
                .toList();
    }

    /** Whether there is something for every route; points and quantities of the rest would be of another design. */
    public static boolean isWhole(OptionResult option) {
        return option.takes().map(takes -> takes.uncarried().isEmpty()).orElse(true);
    }

    private static String rate(Takes takes) {
        return takes.rate().isEmpty()
                ? "unlimited"
                : NumberText.rough(takes.rate().getAsDouble());
    }

    static String given(Takes takes) {
        int all = takes.needs().size();
        return all == 0 ? "none asked" : takes.met(Takes.By.DESIGN).size() + " of " + all;
    }

    /** In one line, without a full stop; empty if the points of the catalog are written down. */
    public static String line(OptionResult option, String unit) {
        return option.takes()
                .map(takes -> hours(takes) + " a month, " + weeks(takes) + " until it is in production, "
                        + cost(option.cost(), unit) + ", " + seconds(takes) + " until a message is out; "
                        + needs(takes))
                .orElse("");
    }

    /** What it is made of, the new parts last; empty as above. */
    public static String parts(Decision decision, OptionResult option) {
        return option.takes()
                .map(takes -> {
                    String there = titles(
                            decision,
                            takes.parts().stream().filter(part -> !part.isNew()).toList());
                    String missing = titles(decision, takes.newParts());
                    return there
                            + (missing.isEmpty() ? "; nothing new" : "; new: " + missing)
                            + (takes.uncarried().isEmpty()
                                    ? ""
                                    : "; nothing can carry " + Wording.list(takes.uncarried()))
                            + (takes.isAllGiven() ? "" : "; in these weeks and hours, " + takes.around());
                })
                .orElse("");
    }

    /** What the costs of all of them are made of. */
    public static String costs(Decision decision) {
        return "Costs are "
                + Wording.list(decision.options().get(0).cost().items().stream()
                        .map(MonthlyCost.Item::text)
                        .toList())
                + ".";
    }

    public static String hours(Takes takes) {
        return NumberText.count(takes.hours(), "hour");
    }

    public static String weeks(Takes takes) {
        return NumberText.count(takes.weeks(), "week");
    }

    public static String seconds(Takes takes) {
        return NumberText.count(takes.seconds(), "second");
    }

    private static String cost(MonthlyCost cost, String unit) {
        return Wording.range(cost) + " " + unit;
    }

    private static String needs(Takes takes) {
        if (takes.needs().isEmpty()) {
            return "nothing is asked for that it would have to give";
        }
        return takes.isAllGiven() ? "all that is asked for is given" : takes.around();
    }

    /** What an option is made of, in the words of the catalog: {@code email relay (assumed), broker managed}. */
    public static String variant(Decision decision, OptionResult option) {
        List<String> assumed = option.takes().stream()
                .flatMap(takes -> takes.parts().stream())
                .filter(part -> isAssumed(decision, part))
                .map(Takes.PartTaken::id)
                .toList();
        return option.variant().entrySet().stream()
                .map(choice -> Wording.variant(Map.of(choice.getKey(), choice.getValue()))
                        + (assumed.contains(choice.getValue()) ? " (assumed)" : ""))
                .collect(Collectors.joining(", "));
    }

    private static String titles(Decision decision, List<Takes.PartTaken> parts) {
        return parts.stream()
                .map(part -> part.title()
                        + (part.carries().isEmpty() ? "" : " for " + Wording.list(part.carries()))
                        + (isAssumed(decision, part) ? " (assumed to be there)" : ""))
                .collect(Collectors.joining(", "));
    }

    /** A carrier that is there by an answer that nobody gave. */
    private static boolean isAssumed(Decision decision, Takes.PartTaken part) {
        return part.isThere()
                && !part.carries().isEmpty()
                && decision.catalog().designs().parts().stream()
                        .filter(known -> known.id().equals(part.id()))
                        .flatMap(known -> known.there().stream())
                        .map(there -> there.names().toList())
                        .anyMatch(names -> !names.isEmpty() && names.stream().noneMatch(name -> isOwn(decision, name)));
    }

    private static boolean isOwn(Decision decision, String question) {
        Answer given = decision.constraints().given().get(question);
        return given != null && !(given instanceof Answer.Unknown);
    }
}
