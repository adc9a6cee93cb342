package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Scope;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What is known and what is open: for every question the values that are still possible. Immutable, but it
 * remembers what it has worked out.
 */
public final class Situation implements Scope {

    private final ConditionIndex index;
    private final Map<String, Domain> answers;
    private final Map<String, Domain.Numbers> facts = new HashMap<>();
    private final @Nullable Truth[] truths;

    private Situation(ConditionIndex index, Map<String, Domain> answers, @Nullable Truth[] truths) {
        this.index = index;
        this.answers = answers;
        this.truths = truths;
    }

    /** What the answers leave possible. */
    public static Situation open(Catalog catalog, ConditionIndex index, Constraints constraints) {
        Map<String, Domain> answers = new HashMap<>();
        for (Question question : catalog.questions()) {
            answers.put(question.id(), question.domainOf(constraints.answer(question)));
        }
        return new Situation(index, answers, new Truth[index.conditions().size()]);
    }

    /** One value for every question: the answer, the low end of a range, or what is assumed. */
    public static Situation reckoned(Catalog catalog, ConditionIndex index, Constraints constraints) {
        Map<String, Domain> answers = new HashMap<>();
        for (Question question : catalog.questions()) {
            answers.put(question.id(), question.domainOf(question.reckoned(constraints.answer(question))));
        }
        return new Situation(index, answers, new Truth[index.conditions().size()]);
    }

    /** This situation with one answer changed. What the change cannot touch is not worked out again. */
    public Situation with(String question, Domain domain) {
        Map<String, Domain> changed = new HashMap<>(answers);
        changed.put(question, domain);
        @Nullable Truth[] kept = truths.clone();
        for (int number : index.askingFor(question)) {
            kept[number] = null;
        }
        return new Situation(index, changed, kept);
    }

    /** This situation with everything open closed: as in the other one where that is possible, else any way. */
    public Situation settledLike(Situation other) {
        Situation settled = this;
        for (String question : index.questions()) {
            Domain mine = answer(question);
            if (!mine.isSettled()) {
                settled = settled.with(question, Halves.oneOf(mine, other.answer(question)));
            }
        }
        return settled;
    }

    /** This situation with a random value for everything open. */
    public Situation completedBy(Random random) {
        Map<String, Domain> values = new LinkedHashMap<>();
        for (String question : index.questions()) {
            values.put(question, Halves.anyOf(answer(question), random));
        }
        return new Situation(index, values, new Truth[truths.length]);
    }

    public Truth truth(Condition condition) {
        return truth(index.number(condition));
    }

    public Truth truth(int number) {
        Truth known = truths[number];
        if (known == null) {
            known = index.conditions().get(number).in(this);
            truths[number] = known;
        }
        return known;
    }

    /** Whether the answers contradict each other; {@link Truth#OPEN} if that depends on open ones. */
    public Truth isContradictory() {
        Truth contradictory = Truth.FALSE;
        for (Condition contradiction : index.contradictions()) {
            contradictory = contradictory.or(truth(contradiction));
        }
        return contradictory;
    }

    /** Whether something still depends on the answer to a question. */
    public boolean isAwaited(String question) {
        if (answer(question).isSettled()) {
            return false;
        }
        for (int number : index.askingFor(question)) {
            if (truth(number) == Truth.OPEN) {
                return true;
            }
        }
        return false;
    }

    public ConditionIndex index() {
        return index;
    }

    /** The values a question still has. */
    public Domain answer(String question) {
        return Objects.requireNonNull(answers.get(question), question);
    }

    @Override
    public Domain domain(String name) {
        Domain answer = answers.get(name);
        return answer != null ? answer : number(name);
    }

    private Domain.Numbers number(String name) {
        Domain.Numbers known = facts.get(name);
        if (known == null) {
            known = index.isFigure(name)
                    ? Domain.Numbers.only(index.figure(name))
                    : index.fact(name).formula().value(this);
            facts.put(name, known);
        }
        return known;
    }
}
