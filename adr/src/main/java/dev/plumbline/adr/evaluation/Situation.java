package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Pick;
import dev.plumbline.adr.condition.Awaited;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Scope;
import dev.plumbline.adr.condition.Shared;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known and what is open: for every question the values that are still possible. A search may also hold a
 * fact within narrower bounds than the answers leave it. Immutable, but it remembers what it has worked out.
 */
public final class Situation implements Scope {

    private final ConditionIndex index;
    private final Workings workings;
    private final @Nullable Domain[] values;
    private final Domain.@Nullable Numbers[] formulas;

    /** Worked out for searches only, and anew in each situation. */
    private @Nullable Awaited @Nullable [] awaited;

    private final @Nullable Truth[] truths;
    private final Map<String, Domain.Numbers> held;
    private final boolean isOfPossible;

    private Situation(ConditionIndex index, boolean isOfPossible) {
        this.index = index;
        this.isOfPossible = isOfPossible;
        this.workings = index.workings();
        this.values = new Domain[workings.names()];
        this.formulas = new Domain.Numbers[workings.formulas()];
        this.truths = new Truth[workings.conditions().size()];
        this.held = Map.of();
    }

    /** Another one, without what follows from a name. */
    private Situation(Situation other, Map<String, Domain.Numbers> held, Workings.Following changed) {
        this.index = other.index;
        this.workings = other.workings;
        this.values = other.values.clone();
        this.formulas = other.formulas.clone();
        this.truths = other.truths.clone();
        this.held = held;
        this.isOfPossible = other.isOfPossible;
        for (int place : changed.names()) {
            values[place] = null;
        }
        for (int number : changed.formulas()) {
            formulas[number] = null;
        }
        for (int number : changed.conditions()) {
            truths[number] = null;
        }
    }

    private static Situation of(ConditionIndex index, Function<String, Domain> answers) {
        return filled(new Situation(index, true), answers);
    }

    private static Situation filled(Situation situation, Function<String, Domain> answers) {
        ConditionIndex index = situation.index;
        index.questions()
                .forEach(question -> situation.values[index.workings().placeOf(question)] = answers.apply(question));
        return situation;
    }

    /** What the answers leave possible. */
    public static Situation open(Catalog catalog, ConditionIndex index, Constraints constraints) {
        return of(index, id -> {
            Question question = catalog.question(id).orElseThrow();
            return question.domainOf(constraints.answer(question));
        });
    }

    /** One value for every question: the answer, the low end of a range, or what is assumed. */
    public static Situation reckoned(Catalog catalog, ConditionIndex index, Constraints constraints) {
        return of(index, id -> {
            Question question = catalog.question(id).orElseThrow();
            return question.domainOf(question.reckoned(constraints.answer(question)));
        });
    }

    /** This situation with one answer changed. What the change cannot touch is not worked out again. */
    public Situation with(String question, Domain domain) {
        int place = workings.placeOf(question);
        Situation changed = new Situation(this, held, workings.following(place));
        changed.values[place] = domain;
        return changed;
    }

    /** This situation with many answers changed, and no fact held; bounds are also of designs that nothing can carry. */
    Situation with(Map<String, Domain> changed) {
        return filled(new Situation(index, false), question -> changed.getOrDefault(question, answer(question)));
    }

    @Override
    public boolean isOfPossible() {
        return isOfPossible;
    }

    /**
     * This situation with a fact held within bounds. Of the answers it leaves those that give the fact such a value;
     * whether there are any, {@link #isFeasible()} tells.
     */
    public Situation holding(String fact, Domain.Numbers bounds) {
        Map<String, Domain.Numbers> more = new HashMap<>(held);
        more.put(fact, bounds);
        return new Situation(this, more, workings.following(workings.placeOf(fact)));
    }

    /** This situation with no fact held. */
    Situation released() {
        return held.isEmpty() ? this : of(index, this::answer);
    }

    /** The facts that are held within bounds. */
    public Set<String> held() {
        return held.keySet();
    }

    /** Whether the answers leave every fact that is held a value within its bounds; exact once they are settled. */
    public boolean isFeasible() {
        for (Map.Entry<String, Domain.Numbers> fact : held.entrySet()) {
            if (!computed(workings.placeOf(fact.getKey())).meets(fact.getValue())) {
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
        return of(index, question -> Halves.anyOf(answer(question), random));
    }

    @Override
    public Truth truth(Condition condition) {
        int number = workings.number(condition);
        return number < 0 ? condition.in(this) : truth(number);
    }

    public Truth truth(int number) {
        Truth known = truths[number];
        if (known == null) {
            known = workedOut(workings.tests(number));
            truths[number] = known;
        }
        return known;
    }

    private Truth workedOut(Workings.Tests condition) {
        Truth result = Truth.TRUE;
        for (int i = 0; i < condition.tests().length && result != Truth.FALSE; i++) {
            result = result.and(condition.tests()[i].on(domain(condition.names()[i]), this));
        }
        return result;
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
        return Objects.requireNonNull(values[workings.placeOf(question)], question);
    }

    @Override
    public Domain domain(String name) {
        return domain(workings.placeOf(name));
    }

    private Domain domain(int place) {
        Domain known = values[place];
        if (known == null) {
            known = workedOut(place);
            values[place] = known;
        }
        return known;
    }

    private Domain workedOut(int place) {
        Pick pick = workings.pick(place);
        if (pick != null) {
            return pick.domain(this);
        }
        if (workings.fact(place) == null) {
            return workings.figure(place);
        }
        Domain.Numbers bounds = held.isEmpty() ? null : held.get(workings.name(place));
        return bounds == null ? computed(place) : computed(place).within(bounds);
    }

    private Domain.Numbers computed(int fact) {
        return Objects.requireNonNull(workings.fact(fact)).value(this);
    }

    @Override
    public Domain.Numbers value(Shared shared) {
        Domain.Numbers known = formulas[shared.number()];
        if (known == null) {
            known = shared.formula().value(this);
            formulas[shared.number()] = known;
        }
        return known;
    }

    @Override
    public Awaited awaited(Shared shared) {
        if (value(shared).isSettled()) {
            return Awaited.NOTHING;
        }
        if (awaited == null) {
            awaited = new Awaited[formulas.length];
        }
        Awaited known = awaited[shared.number()];
        if (known == null) {
            known = shared.formula().awaited(this);
            awaited[shared.number()] = known;
        }
        return known;
    }

    @Override
    public Awaited awaited(String name) {
        int place = workings.placeOf(name);
        if (domain(place).isSettled()) {
            return Awaited.NOTHING;
        }
        if (workings.isQuestion(place)) {
            return workings.question(place);
        }
        Pick pick = workings.pick(place);
        return pick != null
                ? pick.awaited(this)
                : Objects.requireNonNull(workings.fact(place)).awaited(this);
    }
}
