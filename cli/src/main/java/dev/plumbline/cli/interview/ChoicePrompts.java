package dev.plumbline.cli.interview;

import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType.Choice;
import dev.plumbline.adr.constraint.AnswerType.OneOf;
import dev.plumbline.adr.constraint.AnswerType.SomeOf;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.cli.terminal.prompt.Choose;
import dev.plumbline.cli.terminal.prompt.DontKnow;
import dev.plumbline.cli.terminal.prompt.Entry;
import dev.plumbline.cli.terminal.prompt.Several;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions that are answered with words. */
final class ChoicePrompts {

    private ChoicePrompts() {}

    /** @param start the answer that is preselected */
    static Choose<Answer> oneOf(Question question, OneOf type, Answer start) {
        List<Entry<Answer>> entries = new ArrayList<>();
        for (Choice choice : type.choices()) {
            Value word = new Value.Word(choice.word());
            boolean isStandard = question.standard().filter(word::equals).isPresent();
            entries.add(Entry.of(new Answer.Known(word), choice.word(), label(choice, isStandard)));
        }
        entries.add(Entry.<Answer>of(new Answer.Unknown(), DontKnow.WORD, "").at(DontKnow.KEY));
        int at = entries.stream().map(Entry::value).toList().indexOf(start);
        return new Choose<>(entries, Math.max(0, at));
    }

    private static String label(Choice choice, boolean isStandard) {
        if (!isStandard) {
            return choice.label();
        }
        return choice.label().isEmpty() ? "(default)" : choice.label() + " (default)";
    }

    /** @param start the answer that is ticked */
    static Several someOf(SomeOf type, Answer start) {
        List<Entry<String>> words = type.choices().stream()
                .map(choice -> Entry.of(choice.word(), choice.word(), choice.label()))
                .toList();
        return Several.of(words, type.mayBeEmpty(), words(start));
    }

    private static Optional<List<String>> words(Answer answer) {
        return answer instanceof Answer.Known known && known.value() instanceof Value.WordSet set
                ? Optional.of(set.values())
                : Optional.empty();
    }

    static Answer answer(Optional<List<String>> words) {
        return words.<Answer>map(ticked -> new Answer.Known(new Value.WordSet(ticked)))
                .orElseGet(Answer.Unknown::new);
    }
}
