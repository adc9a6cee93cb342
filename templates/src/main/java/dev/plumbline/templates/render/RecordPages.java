package dev.plumbline.templates.render;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogDigest;
import dev.plumbline.adr.change.ChangedAnswer;
import dev.plumbline.adr.change.WeightFlip;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.decision.Contribution;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.FiredVeto;
import dev.plumbline.adr.decision.Flip;
import dev.plumbline.adr.decision.MonthlyCost;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.decision.RejectingAnswers;
import dev.plumbline.adr.overlay.Overlay;
import dev.plumbline.adr.overlay.OverlayChange;
import dev.plumbline.adr.source.Markdown;
import dev.plumbline.templates.render.RecordPage.Driver;
import dev.plumbline.templates.render.RecordPage.OptionPage;
import dev.plumbline.templates.render.RecordPage.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Turns a decision into the page that records it. */
public final class RecordPages {

    /** Points from which a criterion is a gain, and up to which it is a cost. */
    private static final int GOOD = 8;

    private static final int BAD = 6;

    private static final int GAINS_SHOWN = 1;
    private static final int PAIRS_SHOWN = 1;
    private static final int TIPS_SHOWN = 4;

    private final Decided decided;
    private final Decision decision;
    private final OptionResult chosen;

    /** @throws IllegalArgumentException if the decision chose nothing: there is no record of that */
    public RecordPages(Decided decided) {
        this.decided = decided;
        this.decision = decided.decision();
        this.chosen = decision.chosen().orElseThrow(() -> new IllegalArgumentException("nothing was chosen"));
    }

    /** @param supersedes the file names, without {@code .md}, of the records this one replaces */
    public RecordPage page(Confirmation confirmation, List<String> supersedes) {
        Constraints constraints = decision.constraints();
        return new RecordPage(
                new RecordPage.Heading(
                        title(decision),
                        constraints.date().toString(),
                        constraints.decidedBy().orElse(constraints.project().name() + " team")),
                source(decision.catalog()),
                statement(),
                new RecordPage.Drivers(
                        drivers(), assumed(), decision.catalog().questions().size()),
                option(chosen),
                decision.rejected().stream().map(this::option).toList(),
                quantities(),
                new RecordPage.Outcome(
                        WhatDecided.sentence(decided),
                        new RecordPage.GroundsInYaml(
                                decision.certainty().word(), Wording.yaml(WhatDecided.decisive(decided))),
                        OutcomeSentences.inShort(decided),
                        reasons(contribution -> contribution.points() >= GOOD && contribution != best(), mostTelling())
                                .stream()
                                .limit(GAINS_SHOWN)
                                .toList(),
                        reasons(
                                contribution -> contribution.points() <= BAD,
                                Comparator.comparingInt(Contribution::points))),
                new RecordPage.Changes(
                        tips(),
                        Math.max(0, decided.outlook().tippingPoints().size() - TIPS_SHOWN),
                        pairs(),
                        decided.sensitivity().weights().stream()
                                .map(this::weight)
                                .toList()),
                confirmation,
                supersedes);
    }

    private RecordPage.Source source(Catalog catalog) {
        return new RecordPage.Source(
                catalog.name(),
                catalog.reference(),
                catalog.origin().place().map(place -> " in `" + place + "`").orElse(""),
                catalog.origin().overlay().map(RecordPages::overlay).stream().toList(),
                decision.constraints().project().basePackage(),
                digests());
    }

    private String digests() {
        CatalogDigest digest = decision.catalog().origin().digest();
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put("answers", decision.constraints().digest());
        digests.put("catalog", digest.catalog());
        digest.overlay().ifPresent(overlay -> digests.put("overlay", overlay));
        decision.constraints().sourcesDigest().ifPresent(sources -> digests.put("sources", sources));
        return Wording.yaml(digests);
    }

    private static RecordPage.OverlayPage overlay(Overlay overlay) {
        return new RecordPage.OverlayPage(
                Wording.yaml(overlay.file()),
                overlay.name(),
                overlay.why(),
                overlay.changes().stream().map(OverlayChange::text).toList());
    }

    /** The title of a decision's record. */
    public static String title(Decision decision) {
        return decision.catalog().title() + ": "
                + decision.chosen()
                        .map(OptionResult::title)
                        .map(Wording::inSentence)
                        .orElse("undecided");
    }

    private RecordPage.Statement statement() {
        List<String> against = decision.rejected().stream()
                .map(option -> Wording.inSentence(option.title()))
                .toList();
        Contribution best = best();
        Contribution worst = chosen.contributions().stream()
                .filter(contribution ->
                        contribution != best || chosen.contributions().size() == 1)
                .min(Comparator.comparingInt(Contribution::points))
                .orElseThrow();
        return new RecordPage.Statement(
                decision.constraints().project().name(),
                facing(),
                Wording.list(against),
                result(best),
                worst.points() <= BAD ? points(worst) : result(worst));
    }

    private Contribution best() {
        return chosen.contributions().stream().min(mostTelling()).orElseThrow();
    }

    /** Most points first, then what the runner-up has least of, then what weighs most. */
    private Comparator<Contribution> mostTelling() {
        List<Contribution> others = decision.rejected().stream()
                .findFirst()
                .map(OptionResult::contributions)
                .orElse(chosen.contributions());
        return Comparator.comparingInt((Contribution contribution) -> -contribution.points())
                .thenComparingDouble(contribution ->
                        others.get(chosen.contributions().indexOf(contribution)).score() - contribution.score())
                .thenComparingInt(contribution -> -contribution.weight());
    }

    private String facing() {
        List<String> answers = WhatDecided.facing(decided).entrySet().stream()
                .map(answer -> "`" + answer.getKey() + ": " + answer.getValue() + "`" + assumed(answer.getKey()))
                .toList();
        return answers.isEmpty() ? "no answer that rules anything out" : Wording.list(answers);
    }

    private String assumed(String question) {
        boolean isGiven = decision.constraints().given().containsKey(question);
        return isGiven ? "" : " (assumed)";
    }

    private static String points(Contribution contribution) {
        return contribution.points() + " of 10 points on " + Wording.inSentence(contribution.title());
    }

    /** A criterion with its quantity and what that is held against, or with its whole sum. */
    private String result(Contribution contribution) {
        boolean isMeasured = chosen.takes().isPresent();
        String against = contribution.against().isEmpty() ? "" : "; " + contribution.against();
        return points(contribution) + " (" + (isMeasured ? contribution.amount() + against : contribution.sum()) + ")";
    }

    private List<Driver> drivers() {
        Constraints constraints = decision.constraints();
        return decision.catalog().questions().stream()
                .filter(constraints::isGiven)
                .map(question -> new Driver(
                        question.id(),
                        reckoned(question, Wording.counted(question, question.shown(constraints.answer(question)))),
                        reckoned(question, Wording.explained(question, constraints.answer(question))),
                        Optional.ofNullable(constraints.sources().get(question.id())).map(SourceText::markdown).stream()
                                .toList()))
                .toList();
    }

    /** What nobody answered, by the first part of its name. */
    private List<RecordPage.Assumed> assumed() {
        Constraints constraints = decision.constraints();
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Question question : decision.catalog().questions()) {
            if (!constraints.isGiven(question)) {
                String[] name = question.id().split("[.]", 2);
                String answer = Wording.counted(question, question.shown(constraints.answer(question)));
                groups.computeIfAbsent(name[0], any -> new ArrayList<>())
                        .add(name.length == 1 ? answer : name[1] + ": " + answer);
            }
        }
        return groups.entrySet().stream()
                .map(group -> new RecordPage.Assumed(group.getKey(), String.join("; ", group.getValue())))
                .toList();
    }

    private String reckoned(Question question, String shown) {
        return Optional.ofNullable(decision.reckonedWith().get(question))
                .map(value -> shown + ", reckoned with " + question.shown(value))
                .orElse(shown);
    }

    private List<String> reasons(Predicate<Contribution> which, Comparator<Contribution> order) {
        return chosen.contributions().stream()
                .filter(which)
                .sorted(order)
                .map(this::result)
                .toList();
    }

    /** What is the same as in the row above is not said again. */
    private List<RecordPage.Tip> tips() {
        List<RecordPage.Tip> tips = new ArrayList<>();
        String above = "";
        for (Flip flip :
                decided.outlook().tippingPoints().stream().limit(TIPS_SHOWN).toList()) {
            ChangedAnswer answer = flip.point().answer();
            String then = FlipText.then(decision, flip);
            tips.add(new RecordPage.Tip(
                    answer.question().id(),
                    Wording.from(decision, answer),
                    Wording.to(answer),
                    then.equals(above) ? "the same" : then));
            above = then;
        }
        return tips;
    }

    private OptionPage option(OptionResult option) {
        return new OptionPage(
                option.id(),
                option.title(),
                Wording.inSentence(option.title()),
                option.summary(),
                Wording.variant(option.variant()),
                Wording.score(option.score()),
                option.isPossible(),
                option.vetoes().stream().map(veto -> reason(option, veto)).toList(),
                ruledOut(option),
                option.contributions(),
                TakesText.isWhole(option),
                TakesText.parts(decision, option),
                WhatDecided.inShort(decided, option),
                WhatDecided.besideScores(decided, option),
                cost(option.cost()),
                new RecordPage.OptionInYaml(
                        Wording.yaml(option.variant()),
                        String.join(
                                ", ",
                                option.vetoes().stream()
                                        .map(FiredVeto::id)
                                        .distinct()
                                        .toList()),
                        Wording.yaml(RejectingAnswers.of(decided, option)),
                        Wording.yaml(WhatDecided.inOneClause(decided, option))));
    }

    private List<RecordPage.Quantity> quantities() {
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put(
                "Cost, " + decision.catalog().costUnit(),
                decision.options().stream()
                        .map(option -> TakesText.isWhole(option) ? Wording.range(option.cost()) : TakesText.UNTOLD)
                        .toList());
        table.putAll(TakesText.table(decision));
        return table.entrySet().stream()
                .map(row -> new RecordPage.Quantity(row.getKey(), row.getValue()))
                .toList();
    }

    private String cost(MonthlyCost cost) {
        return cost.items().isEmpty()
                ? ""
                : Wording.range(cost) + " " + decision.catalog().costUnit()
                        + cost.items().stream()
                                .map(item -> item.text() + " " + Wording.range(item))
                                .collect(Collectors.joining("; ", ": ", ""));
    }

    /** The nearest for each option. */
    private List<String> pairs() {
        return decision.rejected().stream()
                .flatMap(option -> decided.sensitivity().pairs().stream()
                        .filter(pair -> pair.chosen().equals(option.id()))
                        .limit(PAIRS_SHOWN))
                .map(pair -> pair.answers().stream()
                                .map(answer -> "`" + answer.question().id() + "` from "
                                        + answer.question().shown(answer.from()) + " to "
                                        + answer.question().shown(answer.to()))
                                .collect(Collectors.joining(" and "))
                        + ": " + Markdown.escaped(Wording.wins(decision, Optional.of(pair.chosen()))))
                .toList();
    }

    private String weight(WeightFlip flip) {
        return flip.criterion() + " weighing " + flip.to() + " instead of " + flip.from() + ": "
                + Wording.wins(decision, Optional.of(flip.chosen()));
    }

    /** One sentence for each part: one veto is enough, and the others are named. */
    private static List<RecordPage.RuledOut> ruledOut(OptionResult option) {
        Map<String, List<FiredVeto>> parts = new LinkedHashMap<>();
        option.ruledOut().forEach(veto -> parts.computeIfAbsent(veto.subject(), any -> new ArrayList<>())
                .add(veto));
        return parts.entrySet().stream()
                .map(part -> new RecordPage.RuledOut(
                        part.getKey(),
                        part.getValue().get(0).because(),
                        part.getValue().stream().map(FiredVeto::id).toList()))
                .toList();
    }

    private Reason reason(OptionResult option, FiredVeto veto) {
        return new Reason(
                veto.id(),
                veto.subject(),
                veto.because(),
                OutcomeSentences.because(decision, option, veto),
                Wording.answers(RejectingAnswers.shown(decision, veto.answers())));
    }
}
