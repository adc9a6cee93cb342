package dev.plumbline.cli.output;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReading;
import dev.plumbline.adr.catalog.Criterion;
import dev.plumbline.adr.catalog.Figure;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.overlay.Overlay;
import dev.plumbline.adr.overlay.OverlayChange;
import dev.plumbline.rules.rule.Rule;
import dev.plumbline.rules.rule.RuleCatalog;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** A catalog for people: what is asked, what is known, and the rules. */
public final class CatalogText {

    private final Catalog catalog;
    private final WrittenPart root;
    private final MarkedLines lines;
    private final DesignText design;

    private CatalogText(CatalogReading reading, MarkedLines lines) {
        this.catalog = reading.catalog();
        this.root = new WrittenPart("", reading.root());
        this.lines = lines;
        this.design = new DesignText(root, lines);
    }

    /** @param width in columns; sentences are wrapped to it */
    public static List<String> lines(CatalogReading reading, Ansi ansi, int width) {
        MarkedLines lines = new MarkedLines(reading.catalog().origin().overlay(), ansi, width);
        CatalogText text = new CatalogText(reading, lines);
        text.title();
        text.questions();
        text.numbers();
        text.criteria();
        new RuleText(text.root, lines, text.design).print();
        text.codeRules();
        return lines.all();
    }

    private void title() {
        lines.text(0, "@|bold " + catalog.title() + "|@  " + catalog.reference());
        catalog.origin().overlay().ifPresent(this::overlay);
    }

    private void overlay(Overlay overlay) {
        lines.text(0, "With the overlay @|yellow " + overlay.name() + "|@: " + overlay.why());
        overlay.changes().stream().map(OverlayChange::text).forEach(change -> lines.item(2, change));
    }

    private void questions() {
        lines.heading("Questions");
        for (Question question : catalog.questions()) {
            lines.text(2, "@|bold " + question.id() + "|@" + lines.markWithin("questions." + question.id()));
            lines.text(4, question.text());
            lines.faint(4, question.why());
            lines.text(4, answers(question.type()) + "; " + standard(question));
        }
    }

    private static String answers(AnswerType type) {
        if (type instanceof AnswerType.WholeNumber number) {
            String unit = number.unit().isEmpty() ? "" : " " + number.unit();
            return NumberText.text(number.minimum()) + " to " + NumberText.text(number.maximum())
                    + unit
                    + number.wordForMaximum().map(word -> ", or " + word).orElse("");
        }
        List<AnswerType.Choice> choices =
                type instanceof AnswerType.OneOf one ? one.choices() : ((AnswerType.SomeOf) type).choices();
        String words = choices.stream()
                .map(choice -> choice.word() + (choice.label().isEmpty() ? "" : " (" + choice.label() + ")"))
                .collect(Collectors.joining(", "));
        return (type instanceof AnswerType.SomeOf ? "any of " : "one of ") + words;
    }

    private static String standard(Question question) {
        return question.standard()
                .map(value -> "if not answered: " + question.shown(value))
                .orElse("must be answered; while unknown: " + question.shown(question.assumed()));
    }

    private void numbers() {
        if (!catalog.facts().isEmpty()) {
            lines.heading("Facts, which follow from answers");
        }
        catalog.facts().forEach(fact -> {
            String path = "facts." + fact.id();
            lines.text(2, "@|bold " + fact.id() + "|@" + lines.markWithin(path));
            lines.text(4, fact.text() + ", " + fact.unit() + " = " + formula(fact.id()));
        });
        if (!catalog.figures().isEmpty()) {
            lines.heading("Figures, which were published");
        }
        for (Figure figure : catalog.figures()) {
            lines.text(2, "@|bold " + figure.id() + "|@" + lines.markWithin("figures." + figure.id()));
            lines.text(4, figure.text() + ": " + value(figure) + " " + figure.unit());
            lines.faint(4, origin(figure));
        }
    }

    private static String value(Figure figure) {
        return figure.isRange()
                ? NumberText.exact(figure.low()) + ".." + NumberText.exact(figure.high())
                : NumberText.exact(figure.value());
    }

    private static String origin(Figure figure) {
        return figure.judgement().isEmpty()
                ? figure.source() + ", " + figure.date()
                : "judgement: " + figure.judgement();
    }

    /** As it was written, perhaps by the words of a question: {@code 1 for under-1s, 10 for 10s by delivery.max-delay}. */
    private String formula(String id) {
        return written("facts", id)
                .map(fact -> fact.byWord("formula").isEmpty()
                        ? fact.text("formula")
                        : String.join(", ", fact.byWord("formula")) + ", by " + fact.text("by"))
                .orElse("");
    }

    private Optional<WrittenPart> written(String list, String id) {
        return root.parts(list).stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** Rules belong to a kind of decision and an option; one that is called like another's has none of them. */
    private void codeRules() {
        lines.heading("Rules for code");
        RuleCatalog rules = RuleCatalog.of(catalog);
        List<String> options = catalog.options().stream()
                .map(Option::id)
                .filter(option -> !rules.rulesFor(catalog.name(), option).isEmpty())
                .toList();
        options.forEach(option -> lines.text(2, "@|bold " + option + "|@  " + ids(rules, option)));
        if (options.isEmpty()) {
            lines.text(2, "No rule holds code to a decision of this catalog.");
        }
    }

    private String ids(RuleCatalog rules, String option) {
        return rules.rulesFor(catalog.name(), option).stream().map(Rule::id).collect(Collectors.joining(", "));
    }

    private void criteria() {
        lines.heading("Criteria");
        for (Criterion criterion : catalog.criteria()) {
            boolean isChanged = criterion.weight() != criterion.standardWeight();
            lines.text(
                    2,
                    "@|bold " + criterion.id() + "|@ weighs " + criterion.weight()
                            + (isChanged ? " instead of " + criterion.standardWeight() : "")
                            + lines.markWithin("criteria." + criterion.id()));
            lines.text(4, criterion.title() + ". 10: " + criterion.best() + ". 0: " + criterion.worst() + ".");
            written("criteria", criterion.id()).ifPresent(design::measure);
        }
    }
}
