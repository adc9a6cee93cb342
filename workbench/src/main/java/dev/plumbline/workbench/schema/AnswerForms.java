package dev.plumbline.workbench.schema;

import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.AnswerType.OneOf;
import dev.plumbline.adr.constraint.AnswerType.SomeOf;
import dev.plumbline.adr.constraint.AnswerType.WholeNumber;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.checker.json.Schema;
import dev.plumbline.workbench.document.OptionForms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms an answer to a question may take. */
final class AnswerForms {

    static final Map<String, Schema> DEFINITIONS = new LinkedHashMap<>();

    static {
        DEFINITIONS.put(
                "unknown",
                Schema.constant("unknown").described("Not known yet. The decision carries through all it can be."));
        DEFINITIONS.put(
                "digits",
                Schema.text("^\\s*-?\\d+(_\\d+)*\\s*$")
                        .described("A whole number, with underscores for reading: 10_000."));
        DEFINITIONS.put(
                "range",
                Schema.text("^\\s*-?\\d+(_\\d+)*\\s*\\.\\.\\s*-?\\d+(_\\d+)*\\s*$")
                        .described("From the smallest to the largest it can be, both included: 50..200."));
    }

    private AnswerForms() {}

    static Schema of(Question question) {
        List<Schema> forms = new ArrayList<>(forms(question.type()));
        forms.add(Schema.ref("unknown"));
        Schema answer = Schema.anyOf(forms).described(question.text() + " " + question.why());
        return question.standard()
                .map(value -> answer.with("default", standard(question, value)))
                .orElse(answer);
    }

    private static List<Schema> forms(AnswerType type) {
        if (type instanceof WholeNumber number) {
            return whole(number);
        }
        return type instanceof OneOf one ? one(one) : several((SomeOf) type);
    }

    private static List<Schema> whole(WholeNumber type) {
        List<Schema> forms = new ArrayList<>();
        String unit = type.unit().isEmpty() ? "" : "; " + type.unit();
        forms.add(Schema.whole(type.minimum(), type.maximum()).described(type.describe() + unit));
        type.wordForMaximum().ifPresent(word -> forms.add(Schema.constant(word).described("No limit.")));
        forms.add(Schema.ref("digits"));
        forms.add(Schema.ref("range"));
        return forms;
    }

    /** YAML reads the answers {@code true} and {@code false} as no text, and {@code yes} and {@code no} as one. */
    private static List<Schema> one(OneOf type) {
        List<Schema> forms = new ArrayList<>(words(type.choices()));
        if (type.words().equals(List.of("no", "yes"))) {
            forms.add(Schema.flag());
        }
        return forms;
    }

    private static List<Schema> several(SomeOf type) {
        Schema list = Schema.list(Schema.anyOf(words(type.choices())));
        List<Schema> forms = new ArrayList<>(List.of(type.mayBeEmpty() ? list : list.atLeast(1)));
        forms.addAll(words(type.choices()));
        if (type.mayBeEmpty()) {
            forms.add(Schema.constant("none").described("None of them."));
        }
        return forms;
    }

    private static List<Schema> words(List<AnswerType.Choice> choices) {
        return choices.stream().map(AnswerForms::word).toList();
    }

    private static Schema word(AnswerType.Choice choice) {
        Schema word = Schema.constant(choice.word());
        return choice.label().isEmpty() ? word : word.described(choice.label());
    }

    private static Object standard(Question question, Value value) {
        if (value instanceof Value.WordSet words) {
            return words.values();
        }
        return OptionForms.answer(question, new Answer.Known(value));
    }
}
