package dev.plumbline.cli.interview;

import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerReader;
import dev.plumbline.adr.constraint.AnswerType.WholeNumber;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
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
        if (isReversed(text)) {
            return new Checked.Unfinished<>(remedy(diagnostics));
        }
        return isBeginning(text) ? new Checked.Unfinished<>(range()) : new Checked.Wrong<>(remedy(diagnostics));
    }

    /** Whether more characters can make an answer of it. */
    private boolean isBeginning(String text) {
        return text.matches("\\d{1,18}\\.\\.?")
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

    private String range() {
        long low = type.maximum() >= 200 && type.minimum() <= 50 ? 50 : type.minimum() + 1;
        long high = low == 50 ? 200 : low + 3;
        return type.describe() + (high > type.maximum() ? "" : ", or a range such as " + low + ".." + high);
    }

    private static String remedy(Diagnostics diagnostics) {
        try {
            diagnostics.throwIfAny();
            return "";
        } catch (InvalidInputException wrong) {
            return wrong.diagnostics().get(0).remedy();
        }
    }

    private String shown(Answer answer) {
        return answer instanceof Answer.Unknown ? DontKnow.WORD : question.written(answer);
    }

    private String typed(Answer answer) {
        return answer instanceof Answer.Unknown ? Character.toString(DontKnow.KEY) : shown(answer);
    }
}
