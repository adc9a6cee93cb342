package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Halves;
import dev.plumbline.adr.evaluation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How far one answer has to change until something is possible, other answers being open. Whether it is possible
 * anywhere in a stretch of numbers can be told, so the stretch is halved, always into the nearer half with it.
 */
final class NearestChange {

    private final Situation start;
    private final Question question;
    private final Predicate<Situation> isPossible;

    NearestChange(Situation start, Question question, Predicate<Situation> isPossible) {
        this.start = start;
        this.question = question;
        this.isPossible = isPossible;
    }

    /** The nearest numbers beyond those of the start, upwards and downwards; else every other word or set. */
    List<Domain> all() {
        List<Domain> found = new ArrayList<>();
        if (question.type() instanceof AnswerType.WholeNumber type
                && start.answer(question.id()) instanceof Domain.Numbers now) {
            first(now.high() + 1, type.maximum(), true).ifPresent(found::add);
            first(type.minimum(), now.low() - 1, false).ifPresent(found::add);
            return found;
        }
        for (Domain other : Alternatives.to(question, start.answer(question.id()))) {
            if (isPossible(other)) {
                found.add(other);
            }
        }
        return found;
    }

    private Optional<Domain> first(double low, double high, boolean upwards) {
        if (low > high || !isPossible(new Domain.Numbers(low, high))) {
            return Optional.empty();
        }
        Domain stretch = new Domain.Numbers(low, high);
        while (!stretch.isSettled()) {
            List<Domain> halves = Halves.of(stretch);
            Domain near = halves.get(upwards ? 0 : 1);
            stretch = isPossible(near) ? near : halves.get(upwards ? 1 : 0);
        }
        return Optional.of(stretch);
    }

    private boolean isPossible(Domain domain) {
        return isPossible.test(start.with(question.id(), domain));
    }
}
