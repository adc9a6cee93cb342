package dev.plumbline.adr.decision;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.Question;
import java.util.ArrayList;
import java.util.List;

/** A handful of answers to try a question with. */
final class UsualAnswers {

    private UsualAnswers() {}

    /**
     * Both ends of a usual range, every usual word, or usual words alone and beside those that are there. None of a number
     * whose catalog says no usual range.
     *
     * @param now what the question is answered with
     */
    static List<Domain> to(Question question, Domain now) {
        Domain usual = question.usual();
        if (usual instanceof Domain.Numbers numbers) {
            return usual.equals(question.type().everything())
                    ? List.of()
                    : List.of(Domain.Numbers.only(numbers.low()), Domain.Numbers.only(numbers.high()));
        }
        return usual instanceof Domain.WordSets sets
                ? sets(sets, ((Domain.WordSets) now).present())
                : words((Domain.Words) usual);
    }

    private static List<Domain> words(Domain.Words usual) {
        return usual.possible().stream()
                .<Domain>map(word -> new Domain.Words(List.of(word)))
                .toList();
    }

    private static List<Domain> sets(Domain.WordSets usual, List<String> there) {
        List<Domain> sets = new ArrayList<>();
        if (usual.mayBeEmpty()) {
            sets.add(new Domain.WordSets(List.of(), List.of(), true));
        }
        for (String word : usual.open()) {
            sets.add(new Domain.WordSets(List.of(word), List.of(), usual.mayBeEmpty()));
            if (!there.isEmpty() && !there.contains(word)) {
                List<String> more = new ArrayList<>(there);
                more.add(word);
                sets.add(new Domain.WordSets(more, List.of(), usual.mayBeEmpty()));
            }
        }
        return sets;
    }
}
