package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Halves;
import dev.plumbline.adr.evaluation.Situation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Walks the values of one answer, from the nearest to the farthest, until a goal is reached. Exact: a stretch of
 * numbers is passed over only if bounds prove that the goal is nowhere in it; otherwise it is halved, the nearer
 * half first.
 */
final class Walk {

    /** What is looked for. */
    interface Goal {

        /** Whether bounds prove that it is nowhere in this situation. */
        boolean isExcluded(Situation situation);

        /** Whether it is here, where the answer that is walked is settled. */
        boolean isReached(Situation situation);
    }

    private final Situation start;
    private final Question question;
    private final Goal goal;

    Walk(Situation start, Question question, Goal goal) {
        this.start = start;
        this.question = question;
        this.goal = goal;
    }

    /** Where the goal is reached first: upwards and downwards for numbers, else at every other word or set. */
    List<Domain> all() {
        Domain now = start.answer(question.id());
        List<Domain> found = new ArrayList<>();
        if (question.type() instanceof AnswerType.WholeNumber type && now instanceof Domain.Numbers number) {
            first(number.low() + 1, type.maximum(), true).ifPresent(found::add);
            first(type.minimum(), number.low() - 1, false).ifPresent(found::add);
            found.sort(Comparator.comparingDouble(to -> distance(now, to)));
            return found;
        }
        for (Domain other : Alternatives.to(question, now)) {
            if (goal.isReached(start.with(question.id(), other))) {
                found.add(other);
            }
        }
        return found;
    }

    Optional<Domain> nearest() {
        return all().stream().findFirst();
    }

    private Optional<Domain> first(double low, double high, boolean upwards) {
        if (low > high) {
            return Optional.empty();
        }
        Domain.Numbers stretch = new Domain.Numbers(low, high);
        Situation changed = start.with(question.id(), stretch);
        if (goal.isExcluded(changed)) {
            return Optional.empty();
        }
        if (stretch.isSettled() || !changed.isAwaited(question.id())) {
            Domain nearest = Domain.Numbers.only(upwards ? low : high);
            return goal.isReached(start.with(question.id(), nearest)) ? Optional.of(nearest) : Optional.empty();
        }
        List<Domain> halves = new ArrayList<>(Halves.of(stretch));
        if (!upwards) {
            Collections.reverse(halves);
        }
        for (Domain half : halves) {
            Domain.Numbers part = (Domain.Numbers) half;
            Optional<Domain> found = first(part.low(), part.high(), upwards);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The logarithm of the factor between two numbers, 1 for another word. */
    static double distance(Domain from, Domain to) {
        if (from instanceof Domain.Numbers a && to instanceof Domain.Numbers b) {
            return Math.abs(Math.log((1 + b.low()) / (1 + a.low())));
        }
        return 1;
    }
}
