package dev.plumbline.adr.constraint;

import dev.plumbline.adr.constraint.AnswerType.OneOf;
import dev.plumbline.adr.constraint.AnswerType.SomeOf;
import dev.plumbline.adr.constraint.AnswerType.WholeNumber;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Excerpt;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one answer, wherever it was written: in a file, on the command line or at a prompt. */
public final class AnswerReader {

    private static final Pattern WHOLE = Pattern.compile("-?\\d+(_\\d+)*");
    private static final Pattern RANGE = Pattern.compile("(-?\\d+(?:_\\d+)*)\\s*\\.\\.\\s*(-?\\d+(?:_\\d+)*)");

    private AnswerReader() {}

    /** Reads an answer; what is wrong with it goes to the diagnostics, and the result is then empty. */
    public static Optional<Answer> read(Question question, YamlNode node, Diagnostics diagnostics) {
        if (node instanceof YamlNode.Scalar scalar && scalar.text().strip().equals("unknown")) {
            return Optional.of(new Answer.Unknown());
        }
        boolean isEmpty = node instanceof YamlNode.Scalar scalar && scalar.isEmpty();
        if (question.type() instanceof SomeOf several && !isEmpty) {
            return words(question, several, node.at(), items(node), diagnostics);
        }
        if (node instanceof YamlNode.Scalar scalar && !isEmpty) {
            return question.type() instanceof WholeNumber number
                    ? number(question, number, scalar, diagnostics)
                    : word(question, (OneOf) question.type(), scalar, diagnostics);
        }
        diagnostics.add(
                node.at(),
                question.id() + " is " + (isEmpty ? "empty" : node.describe()),
                "write " + question.type().describe());
        return Optional.empty();
    }

    /**
     * Reads an answer as it is typed: several words are separated by commas, with or without brackets around them; a number
     * may have commas in it, or a letter for the thousands or millions.
     */
    public static Optional<Answer> read(Question question, String text, Location at, Diagnostics diagnostics) {
        String bare = text.strip();
        boolean isList = bare.startsWith("[") && bare.endsWith("]");
        String words = isList ? bare.substring(1, bare.length() - 1) : bare;
        if (question.type() instanceof SomeOf && (isList || words.contains(","))) {
            return read(question, new YamlNode.Sequence(at, items(words, at)), diagnostics);
        }
        String plain = question.type() instanceof WholeNumber ? TypedNumber.plain(bare) : bare;
        return read(question, new YamlNode.Scalar(at, plain, true), diagnostics);
    }

    private static List<YamlNode> items(String words, Location at) {
        List<YamlNode> items = new ArrayList<>();
        if (!words.isBlank()) {
            for (String item : words.split(",", -1)) {
                items.add(new YamlNode.Scalar(at, item.strip(), true));
            }
        }
        return items;
    }

    private static Optional<Answer> number(
            Question question, WholeNumber type, YamlNode.Scalar scalar, Diagnostics diagnostics) {
        String text = scalar.text().strip();
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            return range(question, type, range, scalar, diagnostics);
        }
        if (type.wordForMaximum().filter(text::equals).isPresent()) {
            return Optional.of(new Answer.Known(new Value.Amount(type.maximum())));
        }
        if (!WHOLE.matcher(text).matches()) {
            diagnostics.add(
                    scalar.at(),
                    question.id() + " is " + scalar.describe(),
                    "write digits only: " + type.describe() + "; a range such as 3..8 or unknown will do, too");
            return Optional.empty();
        }
        return inRange(question, type, text, scalar.at(), diagnostics)
                .map(value -> new Answer.Known(new Value.Amount(value)));
    }

    private static Optional<Answer> range(
            Question question, WholeNumber type, Matcher range, YamlNode.Scalar scalar, Diagnostics diagnostics) {
        Optional<Long> low = inRange(question, type, range.group(1), scalar.at(), diagnostics);
        Optional<Long> high = inRange(question, type, range.group(2), scalar.at(), diagnostics);
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (low.get() > high.get()) {
            diagnostics.add(
                    scalar.at(),
                    question.id() + " is " + scalar.text() + ", which holds no number",
                    "write the smaller number first");
            return Optional.empty();
        }
        return Optional.of(
                low.equals(high)
                        ? new Answer.Known(new Value.Amount(low.get()))
                        : new Answer.Between(low.get(), high.get()));
    }

    private static Optional<Long> inRange(
            Question question, WholeNumber type, String digits, Location at, Diagnostics diagnostics) {
        String plain = digits.replace("_", "");
        if (plain.length() <= 18) {
            long value = Long.parseLong(plain);
            if (value >= type.minimum() && value <= type.maximum()) {
                return Optional.of(value);
            }
        }
        diagnostics.add(at, question.id() + " is " + Excerpt.of(digits), "write " + type.describe());
        return Optional.empty();
    }

    private static Optional<Answer> word(
            Question question, OneOf type, YamlNode.Scalar scalar, Diagnostics diagnostics) {
        return known(question, type.words(), scalar, diagnostics).map(word -> new Answer.Known(new Value.Word(word)));
    }

    private static Optional<Answer> words(
            Question question, SomeOf type, Location at, List<YamlNode> items, Diagnostics diagnostics) {
        List<String> found = new ArrayList<>();
        for (YamlNode item : items) {
            if (item instanceof YamlNode.Scalar scalar && !scalar.isEmpty()) {
                known(question, type.words(), scalar, diagnostics).ifPresent(found::add);
            } else {
                String what = item instanceof YamlNode.Scalar ? "an empty place" : item.describe();
                diagnostics.add(item.at(), question.id() + " has " + what + " in it", "write " + type.describe());
            }
        }
        if (items.isEmpty() && !type.mayBeEmpty()) {
            diagnostics.add(at, question.id() + " is empty", "write " + type.describe());
            return Optional.empty();
        }
        return Optional.of(new Answer.Known(
                new Value.WordSet(type.words().stream().filter(found::contains).toList())));
    }

    private static Optional<String> known(
            Question question, List<String> words, YamlNode.Scalar scalar, Diagnostics diagnostics) {
        String text = scalar.text().strip();
        String word = words.equals(List.of("no", "yes")) ? yesOrNo(text) : text;
        if (words.contains(word)) {
            return Optional.of(word);
        }
        diagnostics.add(
                scalar.at(), question.id() + " cannot be " + Excerpt.quoted(text), Spelling.suggestion(text, words));
        return Optional.empty();
    }

    private static String yesOrNo(String text) {
        return switch (text) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> text;
        };
    }

    /** {@code [a, b]}, or {@code a} for a list of one, or {@code none} for an empty one. */
    private static List<YamlNode> items(YamlNode node) {
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        boolean none =
                node instanceof YamlNode.Scalar scalar && scalar.text().strip().equals("none");
        return none ? List.of() : List.of(node);
    }
}
