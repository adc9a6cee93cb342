package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.source.Diagnostics;
import java.util.List;
import java.util.Optional;

/** Reads what options and choices cost, the budget that holds them, and how the volume grows. */
final class CostReader {

    private final FactReader facts;
    private final ConditionReader conditions;
    private final Diagnostics diagnostics;

    CostReader(FactReader facts, ConditionReader conditions, Diagnostics diagnostics) {
        this.facts = facts;
        this.conditions = conditions;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads the list behind {@code cost}.
     *
     * @param self what the word {@code self} in a condition stands for: the choice that costs it
     */
    List<CostItem> items(Fields fields, String self) {
        return fields.maps("cost").stream().map(item -> item(item, self)).toList();
    }

    private CostItem item(Fields fields, String self) {
        Condition when = fields.node("when").isPresent() ? conditions.condition(fields, self) : Condition.ALWAYS;
        Formula from = facts.formula(fields, "from");
        Formula to = facts.formula(fields, "to");
        boolean isUpsideDown = facts.isLess(to, from);
        if (isUpsideDown) {
            diagnostics.add(fields.at("from"), "from is more than to", "exchange them");
        }
        conditions.checkPlaces(fields.text("text"), fields.at("text"));
        CostItem item = new CostItem(fields.text("text"), when, from, to);
        fields.refuseOthers();
        return item;
    }

    Optional<Budget> budget(Fields catalog, List<Question> questions) {
        return catalog.map("budget").map(fields -> {
            String limit = wholeNumber(fields, "limit", questions);
            Condition hard = conditions.condition(fields, "");
            if (hard.tests().containsKey(limit)) {
                diagnostics.add(fields.at("when"), limit + " is the limit itself", "test another question");
            }
            fields.refuseOthers();
            return new Budget(limit, hard);
        });
    }

    Optional<Growth> growth(Fields catalog, List<Question> questions) {
        return catalog.map("growth").map(fields -> {
            Growth growth = new Growth(wholeNumber(fields, "question", questions), (int) fields.whole("months"));
            if (growth.months() < 1) {
                diagnostics.add(fields.at("months"), "months is " + growth.months(), "write 1 or more");
            }
            fields.refuseOthers();
            return growth;
        });
    }

    private String wholeNumber(Fields fields, String key, List<Question> questions) {
        String id = fields.text(key);
        boolean isKnown = questions.stream()
                .anyMatch(question -> question.id().equals(id) && question.type() instanceof AnswerType.WholeNumber);
        if (!isKnown && !id.isEmpty()) {
            diagnostics.add(fields.at(key), id + " is not a question for a whole number", "name one");
        }
        return id;
    }
}
