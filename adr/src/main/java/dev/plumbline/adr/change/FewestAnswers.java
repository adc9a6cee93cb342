package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Finds few answers, each as much like what is reckoned with as can be, that bring an outcome about. */
final class FewestAnswers {

    /** Completions looked at for one that does not contradict itself. */
    private static final int COMPLETIONS = 50;

    private final Evaluator evaluator;
    private final Situation reckoned;
    private final Situation usual;

    /**
     * @param reckoned one value for every question
     * @param usual what the unknown ones may be instead
     */
    FewestAnswers(Evaluator evaluator, Situation reckoned, Situation usual) {
        this.evaluator = evaluator;
        this.reckoned = reckoned;
        this.usual = usual;
    }

    /**
     * One answer if one does, otherwise a set of which none can be left out; empty if what is known of the outcome
     * contradicts itself.
     *
     * @param alone the questions of which an answer may do alone
     * @param example a situation in which the outcome is all that can come out
     */
    Optional<StillPossible> towards(Optional<String> outcome, Set<String> alone, Situation example) {
        return evaluator.catalog().questions().stream()
                .filter(question -> alone.contains(question.id()))
                .flatMap(question -> single(question, outcome).stream())
                .findFirst()
                .map(List::of)
                .or(() -> completion(example, outcome).map(completion -> needed(completion, outcome)))
                .map(answers -> new StillPossible(outcome, answers));
    }

    private Optional<ChangedAnswer> single(Question question, Optional<String> outcome) {
        return new Walk(reckoned, question, new Winning(evaluator, outcome))
                .all().stream()
                        .filter(usual.answer(question.id())::holds)
                        .findFirst()
                        .map(to -> changed(question, to));
    }

    private ChangedAnswer changed(Question question, Domain to) {
        return ChangedAnswer.settled(question, reckoned.answer(question.id()), to);
    }

    /** One with this outcome, as much like what is reckoned with as there is, if that is no contradiction. */
    private Optional<Situation> completion(Situation example, Optional<String> outcome) {
        Random random = new Random(1);
        return Stream.concat(
                        Stream.of(example.settledLike(reckoned)),
                        Stream.generate(() -> example.completedBy(random)).limit(COMPLETIONS))
                .filter(completion -> comesOut(outcome, completion))
                .findFirst();
    }

    private boolean comesOut(Optional<String> outcome, Situation settled) {
        return settled.isContradictory() == Truth.FALSE
                && evaluator.winner(settled).equals(outcome);
    }

    private List<ChangedAnswer> needed(Situation completion, Optional<String> outcome) {
        Situation fewest = fewest(nearest(fewest(completion, outcome), outcome), outcome);
        return changed(fewest).stream()
                .map(question -> changed(question, fewest.answer(question.id())))
                .toList();
    }

    private Situation nearest(Situation situation, Optional<String> outcome) {
        Situation nearest = situation;
        for (Question question : changed(situation)) {
            Situation found = nearest;
            Domain to = new AsGood(
                            usual.answer(question.id()), value -> comesOut(outcome, found.with(question.id(), value)))
                    .nearer(found.answer(question.id()), reckoned.answer(question.id()));
            nearest = found.with(question.id(), to);
        }
        return nearest;
    }

    /** Takes back one answer after the other, until none can be. */
    private Situation fewest(Situation completion, Optional<String> outcome) {
        Situation fewest = completion;
        for (Question question : changed(completion)) {
            Situation fewer = fewest.with(question.id(), reckoned.answer(question.id()));
            fewest = comesOut(outcome, fewer) ? fewer : fewest;
        }
        return changed(fewest).size() < changed(completion).size() ? fewest(fewest, outcome) : fewest;
    }

    private List<Question> changed(Situation situation) {
        return evaluator.catalog().questions().stream()
                .filter(question -> !situation.answer(question.id()).equals(reckoned.answer(question.id())))
                .toList();
    }
}
