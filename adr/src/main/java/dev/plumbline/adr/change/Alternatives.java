package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What could be answered instead where words are asked for. */
final class Alternatives {

    private Alternatives() {}

    /** Other words, the neighbours in the question's list first; or the set with one word more or less. */
    static List<Domain> to(Question question, Domain now) {
        List<Domain> alternatives = new ArrayList<>();
        if (now instanceof Domain.Words words) {
            List<String> others = new ArrayList<>(((AnswerType.OneOf) question.type()).words());
            List<String> all = List.copyOf(others);
            int place = all.indexOf(words.possible().get(0));
            others.removeAll(words.possible());
            others.sort(Comparator.comparingInt(other -> Math.abs(all.indexOf(other) - place)));
            others.forEach(other -> alternatives.add(new Domain.Words(List.of(other))));
            return alternatives;
        }
        for (String word : ((AnswerType.SomeOf) question.type()).words()) {
            Domain.WordSets toggled = toggled((Domain.WordSets) now, word);
            if (toggled.mayBeEmpty() || !toggled.present().isEmpty()) {
                alternatives.add(toggled);
            }
        }
        return alternatives;
    }

    private static Domain.WordSets toggled(Domain.WordSets sets, String word) {
        List<String> words = new ArrayList<>(sets.present());
        if (!words.remove(word)) {
            words.add(word);
        }
        return new Domain.WordSets(words, List.of(), sets.mayBeEmpty());
    }
}
