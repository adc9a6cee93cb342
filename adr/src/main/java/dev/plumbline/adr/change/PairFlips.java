package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Effort;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Varies two answers at once, all others as reckoned, to find how one option could win. */
public final class PairFlips {

    /** Situations judged at most for one question about two answers; some milliseconds. Beyond it, it counts as no. */
    private static final int LIMIT = 300;

    /** Situations judged at most for all of them; some tenths of a second. */
    private static final int ALL = 2000;

    private final Evaluator evaluator;
    private final Situation settled;
    private final String option;
    private final Effort effort = new Effort(ALL);

    /** @param option the id of an option that no change of a single answer makes win */
    public PairFlips(Evaluator evaluator, Situation settled, String option) {
        this.evaluator = evaluator;
        this.settled = settled;
        this.option = option;
    }

    /** One for each pair of questions that can do it, nearest first. */
    public List<PairFlip> all() {
        List<Question> questions = evaluator.catalog().questions().stream()
                .filter(question -> !settled.index().askingFor(question.id()).isEmpty())
                .toList();
        List<PairFlip> flips = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            for (Question second : questions.subList(i + 1, questions.size())) {
                nearest(questions.get(i), second).ifPresent(flips::add);
            }
        }
        flips.sort(Comparator.comparingDouble(PairFlip::distance));
        return flips;
    }

    private Optional<PairFlip> nearest(Question first, Question second) {
        if (!canWin(open(second).with(first.id(), first.type().everything()))) {
            return Optional.empty();
        }
        return helpedBy(second)
                .flatMap(helped -> new NearestChange(helped, first, this::canWin).all().stream())
                .map(to -> flip(first, to, second))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(PairFlip::distance));
    }

    private Situation open(Question question) {
        return settled.with(question.id(), question.type().everything());
    }

    /** With any other answer to a question; of sets one by one, as not every other set is a change that is told. */
    private Stream<Situation> helpedBy(Question question) {
        return question.type() instanceof AnswerType.SomeOf
                ? Alternatives.to(question, settled.answer(question.id())).stream()
                        .map(other -> settled.with(question.id(), other))
                : Stream.of(open(question));
    }

    private boolean canWin(Situation situation) {
        return evaluator.isPossible(Optional.of(option), situation, effort.part(LIMIT)) == Truth.TRUE;
    }

    private Optional<PairFlip> flip(Question first, Domain to, Question second) {
        Winning winning = new Winning(evaluator, Optional.of(option));
        return new Walk(settled.with(first.id(), to), second, winning)
                .nearest()
                .map(then -> new PairFlip(
                        List.of(change(first, to), change(second, then)),
                        option,
                        Walk.distance(settled.answer(first.id()), to)
                                + Walk.distance(settled.answer(second.id()), then)));
    }

    private ChangedAnswer change(Question question, Domain to) {
        return ChangedAnswer.settled(question, settled.answer(question.id()), to);
    }
}
