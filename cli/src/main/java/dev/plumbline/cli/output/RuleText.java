package dev.plumbline.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rules of a catalog as they were written: a rule of every choice is printed once, and not for each of them. */
record RuleText(WrittenPart root, MarkedLines lines, DesignText design) {

    /** Printed elsewhere, or of no interest to a reader of rules. */
    private static final Set<String> KNOWN = Set.of(
            "catalog",
            "version",
            "title",
            "groups",
            "questions",
            "figures",
            "facts",
            "contradictions",
            "criteria",
            "dimensions",
            "options",
            "parts",
            "part-classes",
            "needs",
            "routes");

    void print() {
        lines.heading("Options");
        root.parts("options").forEach(this::option);
        if (!root.parts("dimensions").isEmpty()) {
            lines.heading("What options are made of");
        }
        root.parts("dimensions").forEach(this::dimension);
        design.print();
        contradictions();
        others();
    }

    private void option(WrittenPart option) {
        lines.text(2, "@|bold " + option.id() + "|@  " + option.text("title") + lines.mark(option.path()));
        lines.text(4, option.text("summary"));
        String variants = String.join(", ", option.words("variants"));
        if (option.map().get("parts").isPresent()) {
            design.option(option);
            lines.said(4, "one of each: ", variants);
        } else {
            lines.text(
                    4,
                    "moving parts: " + option.text("moving-parts") + "; reversal: " + option.text("reversal")
                            + (variants.isEmpty() ? "" : "; made of: " + variants));
        }
        lines.vetoes(4, option);
        option.part("points").ifPresent(points -> points.keys()
                .forEach(key -> points.part(key).ifPresent(scale -> {
                    lines.text(
                            4,
                            key + ": " + scale.text("start") + ", " + scale.text("because")
                                    + lines.mark(scale.below("start")));
                    adjustments(scale.parts("adjust"), "", 6);
                })));
        costs(option, 4);
    }

    private void dimension(WrittenPart dimension) {
        String id = dimension.id();
        lines.text(2, "@|bold " + id + "|@  " + dimension.text("title") + lines.mark(dimension.path()));
        dimension.part("every").ifPresent(every -> {
            lines.text(4, "every " + id.replace('-', ' ') + ":");
            choice(every, 6);
        });
        for (WrittenPart choice : dimension.parts("choices")) {
            lines.text(4, "@|bold " + choice.id() + "|@  " + choice.text("title") + lines.mark(choice.path()));
            choice(choice, 6);
        }
        dimension.part("from").ifPresent(from -> {
            lines.text(4, "or any " + from.text("dimension") + ", with its vetoes and these points:");
            choice(from, 6);
        });
    }

    private void choice(WrittenPart choice, int column) {
        lines.vetoes(column, choice);
        choice.part("adjust")
                .ifPresent(adjust -> adjust.keys().forEach(key -> adjustments(adjust.parts(key), key + " ", column)));
        costs(choice, column);
    }

    private void adjustments(List<WrittenPart> rules, String criterion, int column) {
        for (WrittenPart rule : rules) {
            String by = rule.text("by");
            lines.item(
                    column,
                    criterion + (by.startsWith("-") ? "−" + by.substring(1) : "+" + by) + rule.when() + ": "
                            + rule.text("because") + lines.markWithin(rule.path()));
        }
    }

    private void costs(WrittenPart part, int column) {
        for (WrittenPart cost : part.parts("cost")) {
            String from = cost.text("from");
            String to = cost.text("to");
            lines.item(
                    column,
                    "costs " + (from.equals(to) ? from : from + " to " + to) + " a month" + cost.when() + ": "
                            + cost.text("text") + lines.markWithin(cost.path()));
        }
    }

    private void contradictions() {
        List<WrittenPart> contradictions = root.parts("contradictions");
        if (!contradictions.isEmpty()) {
            lines.heading("Answers that cannot all be true");
        }
        contradictions.forEach(contradiction -> lines.item(
                2,
                contradiction.when().strip() + ": " + contradiction.text("problem")
                        + lines.markWithin(contradiction.path())));
    }

    private void others() {
        for (String key : root.keys()) {
            if (!KNOWN.contains(key)) {
                lines.heading(key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1));
                root.part(key).ifPresent(lines::entries);
            }
        }
    }
}
