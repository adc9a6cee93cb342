package dev.plumbline.workbench.document;

import static dev.plumbline.checker.json.Form.TEXT;

import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.adr.record.RecordedDecision.RecordedGrounds;
import dev.plumbline.adr.record.RecordedEnforcement;
import dev.plumbline.adr.record.Rejection;
import dev.plumbline.checker.json.Document;
import dev.plumbline.checker.json.Form;
import dev.plumbline.checker.json.JsonText;
import dev.plumbline.checker.json.ObjectForm;
import dev.plumbline.rules.CheckedRule;
import dev.plumbline.workbench.document.ChangeForms.Told;
import dev.plumbline.workbench.governing.Governance;
import dev.plumbline.workbench.governing.GoverningDecision;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The decisions that govern files, for machines. Field names are stable. */
public final class GovernanceJson {

    private static final Form<Map<String, String>> WORDS = TEXT.map();

    private static final ObjectForm<Rejection> REJECTED = Form.<Rejection>object()
            .field("option", TEXT, Rejection::option, "The option's name in the catalog.")
            .field("vetoes", TEXT.list(), Rejection::vetoes)
            .means("What makes it impossible; empty if it was possible and scored less.")
            .field("answers", WORDS, Rejection::answers, "The answers that rejected it, by question.")
            .field("because", TEXT, Rejection::because, "Why, in words.");

    private static final ObjectForm<CheckedRule> RULE = Form.<CheckedRule>object()
            .field("id", TEXT, CheckedRule::id, "The rule, such as CRON-01.")
            .field("statement", TEXT, CheckedRule::statement, "What the rule says.")
            .field("reason", TEXT, CheckedRule::reason, "Why, with the answer that it follows from.")
            .field("remedy", TEXT, CheckedRule::remedy, "How to mend a violation.");

    private static final ObjectForm<GoverningDecision> CHANGE = Form.<GoverningDecision>object()
            .field("agree", TEXT.list(), GoverningDecision::agree)
            .means("Who owns the record and the answers, or else who decided; empty if nobody is named.")
            .field("tippingPoints", ChangeForms.TIPPING_POINTS, GovernanceJson::tippingPoints)
            .field("unknown", TEXT.orNull(), GoverningDecision::undecided)
            .means("Why it is not known which answers would change it; null if that is known, or there are none.");

    private static final ObjectForm<GoverningDecision> DECISION = Form.<GoverningDecision>object()
            .field("record", TEXT, GoverningDecision::file, "The record of the decision, from this folder.")
            .field("title", TEXT, decision -> decision.record().title(), "What it is called.")
            .field("date", TEXT.orNull(), decision -> decision.record().date().map(Object::toString))
            .means("The day of the decision; null if the record does not tell.")
            .field("paths", TEXT.list(), GoverningDecision::paths)
            .means("What it governs of what was asked for, from this folder.")
            .field("package", TEXT, GovernanceJson::basePackage, "The Java package that it is about.")
            .field("decision", TEXT.orNull(), said(RecordedDecision::decision))
            .means("The kind of decision; null if the record has rules of its own only.")
            .field("chosen", TEXT.orNull(), said(RecordedDecision::chosen))
            .means("The option that was chosen; null if the record has rules of its own only.")
            .field("variant", WORDS, decision -> of(decision, RecordedDecision::variant, Map.of()))
            .means("What that is made of.")
            .field(
                    "decisive",
                    WORDS,
                    decision -> of(
                            decision,
                            said -> said.grounds().map(RecordedGrounds::answers).orElse(Map.of()),
                            Map.of()))
            .means("The answers that decided it, by question, where the record says so.")
            .field("rejected", REJECTED.list(), decision -> of(decision, RecordedDecision::rejected, List.of()))
            .means("The options that were not chosen, and the answers that rejected them.")
            .field("rules", RULE.list(), GoverningDecision::rules, "What holds code to it.")
            .field("notEnforceable", TEXT.orNull(), decision -> decision.record()
                    .enforcement()
                    .flatMap(RecordedEnforcement::notEnforceable))
            .means("Why a machine cannot check it, or a part of it; null if it can.")
            .field("change", CHANGE, decision -> decision, "What a change of it would need.");

    private static final ObjectForm<Governance> ROOT = Form.<Governance>object()
            .field("projects", TEXT.list(), Governance::projects)
            .means("The projects whose records were looked at, from this folder; \".\" for itself.")
            .field("decisions", DECISION.list(), Governance::decisions)
            .means("The decisions in force that govern any of them.")
            .field("ungoverned", TEXT.list(), Governance::ungoverned, "The files that no decision governs.");

    private GovernanceJson() {}

    public static String of(Governance governance) {
        return JsonText.of(ROOT.json(governance));
    }

    public static Document schema() {
        return DecisionJson.document(
                "Decisions that govern files", ROOT.described("What plumbline governs --format json prints."));
    }

    private static List<Told> tippingPoints(GoverningDecision decision) {
        return decision.decided().map(Told::tippingPoints).orElse(List.of());
    }

    private static String basePackage(GoverningDecision decision) {
        return of(
                decision,
                RecordedDecision::basePackage,
                decision.record()
                        .enforcement()
                        .map(RecordedEnforcement::basePackage)
                        .orElse(""));
    }

    private static Function<GoverningDecision, Optional<String>> said(Function<RecordedDecision, String> part) {
        return decision -> decision.record().decision().map(part);
    }

    private static <T> T of(GoverningDecision decision, Function<RecordedDecision, T> part, T otherwise) {
        return decision.record().decision().map(part).orElse(otherwise);
    }
}
