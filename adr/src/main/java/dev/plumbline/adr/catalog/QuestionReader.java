package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerReader;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a catalog's questions. */
public final class QuestionReader {

    private final Map<String, String> groups;
    private final Diagnostics diagnostics;

    /** True, or the words that no rule has to tell apart. */
    public static final String RECORDED_ONLY = "recorded-only";

    QuestionReader(Map<String, String> groups, Diagnostics diagnostics) {
        this.groups = groups;
        this.diagnostics = diagnostics;
    }

    Question question(Fields fields) {
        String id = fields.text("id");
        String group = id.split("\\.", 2)[0];
        if (!groups.containsKey(group) && !id.isEmpty()) {
            diagnostics.add(fields.at("id"), group + " is not a group", "add it to groups, with a title");
        }
        AnswerType type = type(fields);
        Question bare =
                new Question(id, fields.text("ask"), fields.text("why"), type, Optional.empty(), new Value.Amount(0));
        Optional<Value> standard = fields.node("default").flatMap(node -> value(bare, node));
        Optional<Value> assumed =
                fields.node("assume").flatMap(node -> value(bare, node)).or(() -> standard);
        if (assumed.isEmpty()) {
            diagnostics.add(fields.at(), id + " has neither a default nor an assumed value", "add default: or assume:");
        }
        // What a catalog asks for the record only; the review looks at it.
        fields.node(RECORDED_ONLY);
        Domain usual = fields.node("usual").flatMap(node -> usual(bare, node)).orElse(type.everything());
        fields.refuseOthers();
        return new Question(id, bare.text(), bare.why(), type, standard, assumed.orElse(bare.assumed()), usual);
    }

    /** A range, or a list of words: of one answer any of them, of several any set of them. */
    private Optional<Domain> usual(Question question, YamlNode node) {
        if (question.type() instanceof AnswerType.WholeNumber) {
            return AnswerReader.read(question, node, diagnostics).map(question::domainOf);
        }
        List<YamlNode> items = node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
        if (items.isEmpty() && question.type() instanceof AnswerType.SomeOf several && several.mayBeEmpty()) {
            return Optional.of(new Domain.WordSets(List.of(), List.of(), true));
        }
        List<String> words = items.stream()
                .flatMap(item -> AnswerReader.read(question, item, diagnostics).stream())
                .map(question::written)
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                question.type() instanceof AnswerType.SomeOf several
                        ? new Domain.WordSets(List.of(), words, several.mayBeEmpty())
                        : new Domain.Words(words));
    }

    private Optional<Value> value(Question question, YamlNode node) {
        return AnswerReader.read(question, node, diagnostics)
                .filter(Answer.Known.class::isInstance)
                .map(answer -> ((Answer.Known) answer).value());
    }

    private AnswerType type(Fields fields) {
        String type = fields.text("type");
        return switch (type) {
            case "whole-number" -> wholeNumber(fields);
            case "yes-no" ->
                new AnswerType.OneOf(List.of(new AnswerType.Choice("no", ""), new AnswerType.Choice("yes", "")));
            case "one-of" -> new AnswerType.OneOf(choices(fields));
            case "some-of" -> new AnswerType.SomeOf(choices(fields), fields.flag("may-be-empty"));
            default -> {
                diagnostics.add(
                        fields.at("type"), "type is \"" + type + "\"", "write whole-number, yes-no, one-of or some-of");
                yield new AnswerType.OneOf(List.of(new AnswerType.Choice("no", "")));
            }
        };
    }

    private AnswerType wholeNumber(Fields fields) {
        long from = fields.whole("from");
        long to = fields.whole("to");
        if (from > to) {
            diagnostics.add(fields.at("from"), "from is larger than to", "exchange them");
        }
        return new AnswerType.WholeNumber(
                Math.min(from, to),
                Math.max(from, to),
                fields.optionalText("unit").orElse(""),
                fields.optionalText("word-for-to"));
    }

    private List<AnswerType.Choice> choices(Fields fields) {
        Optional<Fields> choices = fields.map("choices");
        if (choices.isEmpty() || choices.get().keys().isEmpty()) {
            diagnostics.add(fields.at(), "choices are missing", "add choices: {word: what it means}");
            return List.of(new AnswerType.Choice("none", ""));
        }
        return choices.get().keys().stream()
                .map(key -> new AnswerType.Choice(
                        key.text(), choices.get().optionalText(key.text()).orElse("")))
                .toList();
    }
}
