package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Varies two answers at once, all others as reckoned, to find how one option could win. */
public final class PairFlips {

    private final Evaluator evaluator;
    private final Situation settled;
    private final String option;
    private final Winning winning;

    /** @param option the id of an option that no change of a single answer makes win */
    public PairFlips(Evaluator evaluator, Situation settled, String option) {
        this.evaluator = evaluator;
        this.settled = settled;
        this.option = option;
        this.winning = new Winning(evaluator, Optional.of(option));
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
        Situation freed = settled.with(first.id(), first.type().everything());
        if (winning.isExcluded(freed.with(second.id(), second.type().everything()))) {
            return Optional.empty();
        }
        Situation helped = settled.with(second.id(), second.type().everything());
        return new Walk(helped, first, new WithTheHelpOf(second))
                .all().stream().map(to -> flip(first, to, second)).min(Comparator.comparingDouble(PairFlip::distance));
    }

    private PairFlip flip(Question first, Domain to, Question second) {
        Situation changed = settled.with(first.id(), to);
        Domain then = new Walk(changed, second, winning).nearest().orElseThrow();
        return new PairFlip(
                List.of(change(first, to), change(second, then)),
                option,
                Walk.distance(settled.answer(first.id()), to) + Walk.distance(settled.answer(second.id()), then));
    }

    private PairFlip.Change change(Question question, Domain to) {
        return new PairFlip.Change(
                question.id(), Walk.display(question, settled.answer(question.id())), Walk.display(question, to));
    }

    /** That some other answer to a second question would do the rest. */
    private final class WithTheHelpOf implements Walk.Goal {

        private final Question second;

        WithTheHelpOf(Question second) {
            this.second = second;
        }

        @Override
        public boolean isExcluded(Situation situation) {
            return winning.isExcluded(situation);
        }

        @Override
        public boolean isReached(Situation situation) {
            Situation alone = situation.with(second.id(), settled.answer(second.id()));
            return !isExcluded(situation)
                    && new Walk(alone, second, winning).nearest().isPresent();
        }
    }
}
