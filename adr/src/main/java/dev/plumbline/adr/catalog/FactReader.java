package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.condition.FormulaParser;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the facts of a catalog, and checks that each can be computed whatever the answers are: from questions
 * that are numbers, from figures and from facts above it, and without dividing by zero.
 */
final class FactReader {

    private final Map<String, Domain> numbers = new LinkedHashMap<>();
    private final Map<String, Domain> words = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();
    private final Diagnostics diagnostics;

    FactReader(List<Question> questions, List<Figure> figures, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        for (Question question : questions) {
            if (question.type() instanceof AnswerType.WholeNumber) {
                numbers.put(question.id(), question.type().everything());
            } else {
                words.put(question.id(), question.type().everything());
            }
        }
        for (Figure figure : figures) {
            numbers.put(figure.id(), Domain.Numbers.only(figure.value()));
            if (figure.isRange()) {
                numbers.put(figure.id() + Figure.LOW, Domain.Numbers.only(figure.low()));
                numbers.put(figure.id() + Figure.HIGH, Domain.Numbers.only(figure.high()));
            }
        }
    }

    /** Everything that is a number, with the values it may have: questions, figures and the facts read so far. */
    Map<String, Domain> numbers() {
        return numbers;
    }

    /** The name of the low end of a figure that is a range; any other name as it is. */
    String low(String name) {
        return numbers.containsKey(name + Figure.LOW) ? name + Figure.LOW : name;
    }

    String high(String name) {
        return numbers.containsKey(name + Figure.HIGH) ? name + Figure.HIGH : name;
    }

    Fact fact(Fields fields) {
        Formula formula = fields.node("by").isPresent() ? byWord(fields) : formula(fields, "formula");
        Fact fact = new Fact(fields.text("id"), fields.text("text"), fields.text("unit"), formula);
        fields.refuseOthers();
        units.put(fact.id(), fact.unit());
        numbers.put(fact.id(), valueWhateverTheAnswers(formula, fields.at("formula")));
        return fact;
    }

    private Formula byWord(Fields fields) {
        String question = fields.text("by");
        if (!words.containsKey(question)) {
            diagnostics.add(fields.at("by"), question + " is not answered with a word", "name a question that is");
            return Formula.NOTHING;
        }
        Map<String, Formula> cases = new LinkedHashMap<>();
        fields.map("formula").ifPresent(map -> {
            map.keys().forEach(word -> cases.put(word.text(), formula(map, word.text())));
            map.refuseOthers();
        });
        ((Domain.Words) domain(question)).possible().forEach(word -> cases.putIfAbsent(word, Formula.NOTHING));
        return new Formula.ByWord(question, cases);
    }

    /** In what a fact counts; empty for any other formula. */
    String unit(Formula formula) {
        return formula instanceof Formula.Named named ? units.getOrDefault(named.name(), "") : "";
    }

    private Domain domain(String name) {
        return Objects.requireNonNull(numbers.containsKey(name) ? numbers.get(name) : words.get(name));
    }

    /** The formula behind a key, of questions, figures and facts read so far. */
    Formula formula(Fields fields, String key) {
        return formula(fields.text(key), fields.contentAt(key));
    }

    /** Whether one formula is less than another, at both ends of what they may be. */
    boolean isLess(Formula first, Formula second) {
        Domain.Numbers one = first.value(this::domain);
        Domain.Numbers other = second.value(this::domain);
        return one.low() < other.low() || one.high() < other.high();
    }

    private Formula formula(String text, Location at) {
        if (text.isEmpty()) {
            return Formula.NOTHING;
        }
        try {
            Formula formula = FormulaParser.parse(text, at);
            List<String> unknown = formula.names()
                    .filter(name -> !numbers.containsKey(name))
                    .distinct()
                    .toList();
            unknown.forEach(name -> diagnostics.add(
                    at.plus(text.indexOf(name)),
                    name + " is no number that is known here",
                    Spelling.nearest(name, numbers.keySet())
                            .map(near -> "did you mean " + near + "?")
                            .orElse("define it above")));
            return unknown.isEmpty() ? formula : Formula.NOTHING;
        } catch (InvalidInputException e) {
            diagnostics.addAll(e.diagnostics());
            return Formula.NOTHING;
        }
    }

    private Domain.Numbers valueWhateverTheAnswers(Formula formula, Location at) {
        try {
            return formula.value(this::domain);
        } catch (IllegalArgumentException e) {
            diagnostics.add(at, "this divides by a range with 0 in it", "keep 0 out of that range");
            return Domain.Numbers.only(0);
        }
    }
}
