package dev.plumbline.workbench.document;

import static dev.plumbline.checker.json.Form.FLAG;
import static dev.plumbline.checker.json.Form.NUMBER;
import static dev.plumbline.checker.json.Form.TEXT;
import static dev.plumbline.checker.json.Form.WHOLE;
import static dev.plumbline.workbench.document.ChangeForms.PAIRS;
import static dev.plumbline.workbench.document.ChangeForms.REVIVALS;
import static dev.plumbline.workbench.document.ChangeForms.TIPPING_POINTS;
import static dev.plumbline.workbench.document.ChangeForms.WEIGHTS;
import static dev.plumbline.workbench.document.OptionForms.ANSWERS;
import static dev.plumbline.workbench.document.OptionForms.CHOSEN;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.change.Outgrown;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Source;
import dev.plumbline.adr.decision.Certainty;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.decision.Outlook;
import dev.plumbline.adr.decision.StandardRanking;
import dev.plumbline.adr.overlay.Overlay;
import dev.plumbline.checker.json.Document;
import dev.plumbline.checker.json.Form;
import dev.plumbline.checker.json.Form.Defined;
import dev.plumbline.checker.json.JsonText;
import dev.plumbline.checker.json.ObjectForm;
import dev.plumbline.checker.json.Schema;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A decision for machines. Field names are stable; {@code plumbline schema decision} prints what they mean. */
public final class DecisionJson {

    static final ObjectForm<Catalog> CATALOG = Form.<Catalog>object()
            .field("decision", TEXT, Catalog::name, "The catalog's name.")
            .field("catalog", Form.text("^.+@-?\\d+$"), Catalog::reference, "The catalog's name and version.");

    private static final Form<Optional<LocalDate>> DAY = Form.<LocalDate>of(
                    () -> Schema.text("^\\d{4}-\\d{2}-\\d{2}$"), LocalDate::toString)
            .orNull();

    private static final Defined<Source> SOURCE = Form.<Source>object()
            .field("saidBy", TEXT.orNull(), Source::saidBy, "Who says the answer; or null.")
            .field("on", DAY, Source::on, "The day on which it was said; or null.")
            .field("where", TEXT.orNull(), Source::where, "Where it is written; or null.")
            .field("reviewBy", DAY, Source::reviewBy, "The last day on which it need not be confirmed; or null.")
            .field("note", TEXT.orNull(), Source::note, "What else there is to say of it; or null.")
            .named("source");

    private static final Defined<Outgrown> GROWTH = Form.<Outgrown>object()
            .field("today", TEXT.orNull(), Outgrown::today)
            .means("The option that wins at today's volume; null if none fits.")
            .field("factor", WHOLE, Outgrown::factor, "By what the volume grows.")
            .field("months", WHOLE, Outgrown::months, "In how many months.")
            .field("then", TEXT.orNull(), Outgrown::then, "The option that wins then; null if none fits.")
            .named("growth");

    private static final Defined<StandardRanking> STANDARD_WEIGHTS = Form.<StandardRanking>object()
            .field("chosen", TEXT.orNull(), StandardRanking::chosen)
            .means("The option that wins by them; null if none fits.")
            .field(
                    "scores",
                    NUMBER.described("Points times weight, from 0 to 100.").map(),
                    StandardRanking::scores)
            .means("The scores of the options that are possible.")
            .named("standardWeights");

    private static final ObjectForm<Decided> FIELDS = Form.<Decided>object()
            .all(CATALOG, decided -> decided.decision().catalog())
            .field("overlay", TEXT.orNull(), of(DecisionJson::overlay))
            .means("The overlay that changed the catalog; null if none did.")
            .field("chosen", CHOSEN, of(DecisionJson::chosen))
            .field("variant", ANSWERS, of(DecisionJson::variant), "What the chosen option is made of.")
            .field("certainty", Form.oneOf(Certainty.class), of(Decision::certainty))
            .means("robust: the same option wins whatever the open answers turn out to be."
                    + " usual: it wins for all that are within the usual ranges; beyondUsual says where that ends."
                    + " open: they can still change it. none: nothing fits.")
            .field("exact", FLAG, later(Outlook::isExact))
            .means("Whether that is proved; false if the search was cut short.")
            .field("mayFitNothing", FLAG, of(Decision::mayFitNothing))
            .means("Whether no option fits for some completion of open answers.")
            .field("margin", NUMBER, of(Decision::margin), "How far the first possible option is ahead, of 100.")
            .field("nearTie", FLAG, of(Decision::isNearTie), "Whether that is too little to speak of.")
            .field("openQuestions", TEXT.list(), later(Outlook::openQuestions))
            .means(
                    "The open questions of which a usual answer changes the decision alone; if none does, the few that change it together.")
            .field("stillPossible", ChangeForms.STILL_POSSIBLE.list(), later(Outlook::stillPossible))
            .means(
                    "What else can come out for usual answers to the open questions, and by which of them; the fewest found.")
            .field("reckonedWith", ANSWERS, of(decision -> OptionForms.answers(decision.reckonedWith())))
            .means("The value of each open answer that all figures are worked out with.")
            .field("sources", SOURCE.map(), of(decision -> decision.constraints()
                    .sources()))
            .means("Who says an answer, by question, where the answers say so.")
            .field("decisive", TEXT.list(), DecisionJson::decisive)
            .means(
                    "The smallest set of the team's own answers that decides, whatever usual answers it gave to the rest.")
            .field("reasons", OptionForms.REASON.list(), Decided::reasons)
            .means("What speaks for the chosen option: the team's answers that cost the runner-up most.")
            .field("options", OptionForms.OPTION.list(), OptionForms.Judged::all, "All options, the chosen one first.")
            .field("facts", NUMBER.map(), of(DecisionJson::facts), "Figures derived from the answers, by name.")
            .field("tippingPoints", TIPPING_POINTS, ChangeForms.Told::tippingPoints)
            .field("beyondUsual", ChangeForms.THRESHOLD.list(), later(Outlook::beyondUsual))
            .means("From which unusual answer on something else can win, where that is what is open.")
            .field("growth", GROWTH.orNull(), later(Outlook::outgrown), "What wins later, if it differs; or null.")
            .field("standardWeights", STANDARD_WEIGHTS.orNull(), of(Decision::standardRanking))
            .means("What the catalog's own weights say, if a team changed them; or null.")
            .field("revivedBy", REVIVALS, later(Outlook::revivedBy));

    static final Defined<Decided> DECISION = FIELDS.named("decision");

    private static final ObjectForm<Decided> ROOT = FIELDS.field(
                    "pairs", PAIRS, decided -> decided.sensitivity().pairs())
            .field("weights", WEIGHTS, decided -> decided.sensitivity().weights());

    private DecisionJson() {}

    public static String of(Decided decided) {
        return JsonText.of(ROOT.json(decided));
    }

    public static Document schema() {
        return document("A decision", ROOT.described("What plumbline decide --format json prints."));
    }

    /** A document that may have all that decisions have. */
    static Document document(String title, Form<?> root) {
        return Document.of(
                title,
                root,
                List.of(
                        DECISION,
                        OptionForms.OPTION,
                        OptionForms.VETO,
                        OptionForms.CONTRIBUTION,
                        OptionForms.COST,
                        OptionForms.REASON,
                        OptionForms.TAKES,
                        SOURCE,
                        GROWTH,
                        STANDARD_WEIGHTS,
                        ChangeForms.REVIVAL,
                        ChangeForms.CHANGE,
                        ChangeForms.TIPPING_POINT,
                        ChangeForms.THRESHOLD,
                        ChangeForms.PAIR,
                        ChangeForms.STILL_POSSIBLE,
                        ChangeForms.WEIGHT,
                        OptionForms.ANSWER,
                        ANSWERS));
    }

    private static <V> Function<Decided, V> of(Function<Decision, V> part) {
        return decided -> part.apply(decided.decision());
    }

    private static <V> Function<Decided, V> later(Function<Outlook, V> part) {
        return decided -> part.apply(decided.outlook());
    }

    private static Optional<String> overlay(Decision decision) {
        return decision.catalog().origin().overlay().map(Overlay::name);
    }

    private static Map<String, String> variant(Decision decision) {
        return decision.chosen().map(OptionResult::variant).orElse(Map.of());
    }

    private static List<String> decisive(Decided decided) {
        return decided.decisive().stream().map(Question::id).toList();
    }

    static Optional<String> chosen(Decision decision) {
        return decision.chosen().map(OptionResult::id);
    }

    private static Map<String, Double> facts(Decision decision) {
        Map<String, Double> facts = new LinkedHashMap<>();
        decision.facts().forEach(fact -> facts.put(fact.id(), fact.value()));
        return facts;
    }
}
