package dev.plumbline.cli.interview;

import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerReader;
import dev.plumbline.adr.constraint.AnswerType.WholeNumber;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.TypedNumber;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Location;
import dev.plumbline.cli.terminal.prompt.Checked;
import dev.plumbline.cli.terminal.prompt.DontKnow;
import dev.plumbline.cli.terminal.prompt.Field;
import dev.plumbline.cli.terminal.prompt.FieldInput;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A question that is answered with a whole number, or with a range of them. */
final class NumberField {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})\\.\\.(\\d{1,18})");
    private static final Location HERE = Location.wholeFile("here");

    private final Question question;
    private final WholeNumber type;
    private final Answer otherwise;

    private NumberField(Question question, Answer otherwise) {
        this.question = question;
        this.type = (WholeNumber) question.type();
        this.otherwise = otherwise;
    }

    /**
     * @param start the answer to begin with
     * @param otherwise what an empty field stands for
     */
    static Field<Answer> of(Question question, Answer start, Answer otherwise) {
        NumberField field = new NumberField(question, otherwise);
        FieldInput<Answer> form = new FieldInput<>(field.shown(otherwise), field.type.unit(), true, field::checked);
        return Field.of(form, start.equals(otherwise) ? "" : field.typed(start));
    }

    private Checked<Answer> checked(String text) {
        if (text.isEmpty()) {
            return new Checked.Right<>(otherwise, range());
        }
        if (text.codePoints().allMatch(codePoint -> codePoint == DontKnow.KEY)) {
            return new Checked.Right<>(new Answer.Unknown(), DontKnow.WORD);
        }
        Diagnostics diagnostics = new Diagnostics();
        Optional<Answer> answer = AnswerReader.read(question, text, HERE, diagnostics);
        if (answer.isPresent()) {
            return new Checked.Right<>(answer.get(), range());
        }
        if (isReversed(TypedNumber.plain(text))) {
            return new Checked.Unfinished<>("write the smaller number first");
        }
        return isBeginning(text) ? new Checked.Unfinished<>(range()) : new Checked.Wrong<>("write " + range());
    }

    /** Whether more characters can make an answer of it. */
    private boolean isBeginning(String text) {
        return (TypedNumber.isBegun(text) && !TypedNumber.plain(text).matches("\\d+(\\.\\.\\d+)?"))
                || type.wordForMaximum().filter(word -> word.startsWith(text)).isPresent()
                || "unknown".startsWith(text);
    }

    /** On its way to {@code 50..200}, a range is {@code 50..20} for a moment: that is no reason for red. */
    private boolean isReversed(String text) {
        Matcher range = RANGE.matcher(text);
        return range.matches()
                && Long.parseLong(range.group(2)) < Long.parseLong(range.group(1))
                && Long.parseLong(range.group(1)) <= type.maximum();
    }

    /** What to type, with examples that are allowed. */
    private String range() {
        String numbers = type.maximum() < 50_000 ? "" : ", such as 50,000 or 50k";
        long low = type.maximum() >= 200 && type.minimum() <= 50 ? 50 : type.minimum() + 1;
        long high = low == 50 ? 200 : low + 3;
        String ranges = high > type.maximum() ? "" : ", or a range such as " + low + "-" + high;
        return "a whole number from " + NumberText.text(type.minimum()) + " to " + NumberText.text(type.maximum())
                + numbers + type.wordForMaximum().map(word -> ", or " + word).orElse("") + ranges;
    }

    private String shown(Answer answer) {
        return answer instanceof Answer.Unknown ? DontKnow.WORD : question.written(answer);
    }

    private String typed(Answer answer) {
        return answer instanceof Answer.Unknown ? Character.toString(DontKnow.KEY) : shown(answer);
    }
}
