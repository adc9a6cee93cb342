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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known and what is open: for every question the values that are still possible. A search may also hold a
 * fact within narrower bounds than the answers leave it. Immutable, but it remembers what it has worked out.
 */
public final class Situation implements Scope {

    private final ConditionIndex index;
    private final Map<String, Domain> answers;
    private final Map<String, Domain.Numbers> held;
    private final Map<String, Domain.Numbers> facts = new HashMap<>();
    private final Map<String, Domain.Words> picks = new HashMap<>();
    private final @Nullable Truth[] truths;

    private Situation(
            ConditionIndex index,
            Map<String, Domain> answers,
            Map<String, Domain.Numbers> held,
            @Nullable Truth[] truths) {
        this.index = index;
        this.answers = answers;
        this.held = held;
        this.truths = truths;
    }

    /** What the answers leave possible. */
    public static Situation open(Catalog catalog, ConditionIndex index, Constraints constraints) {
        Map<String, Domain> answers = new HashMap<>();
        for (Question question : catalog.questions()) {
            answers.put(question.id(), question.domainOf(constraints.answer(question)));
        }
        return new Situation(
                index, answers, Map.of(), new Truth[index.conditions().size()]);
    }

    /** One value for every question: the answer, the low end of a range, or what is assumed. */
    public static Situation reckoned(Catalog catalog, ConditionIndex index, Constraints constraints) {
        Map<String, Domain> answers = new HashMap<>();
        for (Question question : catalog.questions()) {
            answers.put(question.id(), question.domainOf(question.reckoned(constraints.answer(question))));
        }
        return new Situation(
                index, answers, Map.of(), new Truth[index.conditions().size()]);
    }

    /** This situation with one answer changed. What the change cannot touch is not worked out again. */
    public Situation with(String question, Domain domain) {
        Map<String, Domain> changed = new HashMap<>(answers);
        changed.put(question, domain);
        return new Situation(index, changed, held, truthsWithout(question)).knowing(this, question);
    }

    /**
     * This situation with a fact held within bounds. Of the answers it leaves those that give the fact such a value;
     * whether there are any, {@link #isFeasible()} tells.
     */
    public Situation holding(String fact, Domain.Numbers bounds) {
        Map<String, Domain.Numbers> more = new HashMap<>(held);
        more.put(fact, bounds);
        return new Situation(index, answers, more, truthsWithout(fact)).knowing(this, fact);
    }

    /** This situation with no fact held. */
    Situation released() {
        return held.isEmpty() ? this : new Situation(index, answers, Map.of(), new Truth[truths.length]);
    }

    /** With the values that another situation has worked out and that do not follow from what is changed. */
    private Situation knowing(Situation other, String changed) {
        Set<String> following = index.following(changed);
        other.facts.forEach((name, value) -> {
            if (!following.contains(name)) {
                facts.put(name, value);
            }
        });
        other.picks.forEach((name, value) -> {
            if (!following.contains(name)) {
                picks.put(name, value);
            }
        });
        return this;
    }

    private @Nullable Truth[] truthsWithout(String changed) {
        @Nullable Truth[] kept = truths.clone();
        for (int number : index.askingFor(changed)) {
            kept[number] = null;
        }
        return kept;
    }

    /** The facts that are held within bounds. */
    public Set<String> held() {
        return held.keySet();
    }

    /** Whether the answers leave every fact that is held a value within its bounds; exact once they are settled. */
    public boolean isFeasible() {
        for (Map.Entry<String, Domain.Numbers> fact : held.entrySet()) {
            Domain.Numbers computed = index.fact(fact.getKey()).formula().value(this);
            if (!computed.meets(fact.getValue())) {
                return false;
            }
        }
        return true;
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
        return new Situation(index, values, Map.of(), new Truth[truths.length]);
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
        return isAwaited(question, index.conditions().size());
    }

    /** Whether some rule still depends on the answer to a question, and not only whether answers contradict it. */
    boolean isAwaitedByRule(String question) {
        return isAwaited(question, index.rules());
    }

    private boolean isAwaited(String question, int numbersBelow) {
        if (answer(question).isSettled()) {
            return false;
        }
        for (int number : index.askingFor(question)) {
            if (number < numbersBelow && truth(number) == Truth.OPEN) {
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
        if (answer != null) {
            return answer;
        }
        return index.isPick(name) ? pick(name) : number(name);
    }

    private Domain.Words pick(String name) {
        Domain.Words known = picks.get(name);
        if (known == null) {
            known = index.pick(name).domain(this);
            picks.put(name, known);
        }
        return known;
    }

    private Domain.Numbers number(String name) {
        Domain.Numbers known = facts.get(name);
        if (known == null) {
            known = index.isFigure(name) ? Domain.Numbers.only(index.figure(name)) : fact(name);
            facts.put(name, known);
        }
        return known;
    }

    private Domain.Numbers fact(String name) {
        Domain.Numbers computed = index.fact(name).formula().value(this);
        Domain.Numbers bounds = held.get(name);
        return bounds == null ? computed : computed.within(bounds);
    }
}
