package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Awaited;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Scope;
import dev.plumbline.adr.condition.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which part is taken for one use of it: the first that is there and that no veto excludes, and if there is none, the
 * first that would be new. What is paid for is used before something is bought.
 *
 * @param id the name that conditions and formulas know it by
 * @param candidates the preferred ones first
 */
public record Pick(String id, List<Part> candidates) {

    /** The word for no part at all. */
    public static final String NONE = "none";

    public Pick {
        candidates = List.copyOf(candidates);
    }

    /** The parts that may be taken, and {@link #NONE} if it may be that none can. */
    public Domain.Words domain(Scope scope) {
        List<String> possible = new ArrayList<>();
        boolean isCertain = add(true, possible, scope) || add(false, possible, scope);
        if (!isCertain) {
            possible.add(NONE);
        }
        return new Domain.Words(possible.stream().distinct().toList());
    }

    /** The part that is taken where everything is settled; empty if none can be. */
    public Optional<Part> taken(Scope settled) {
        String id = domain(settled).possible().get(0);
        return candidates.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** Whether one of them is certain to be taken if none before it is. */
    private boolean add(boolean thereAlready, List<String> possible, Scope scope) {
        for (Part part : candidates) {
            Truth isThere = part.there().map(scope::truth).orElse(Truth.FALSE);
            Truth isCandidate = (thereAlready ? isThere : isThere.not())
                    .and(vetoed(part, scope).not());
            if (isCandidate != Truth.FALSE) {
                possible.add(part.id());
            }
            if (isCandidate == Truth.TRUE) {
                return true;
            }
        }
        return false;
    }

    private static Truth vetoed(Part part, Scope scope) {
        Truth vetoed = Truth.FALSE;
        for (Veto veto : part.vetoes()) {
            vetoed = vetoed.or(scope.truth(veto.when()));
        }
        return vetoed;
    }

    /** The open questions on which it depends which part is taken. */
    public Awaited awaited(Scope scope) {
        List<String> possible = domain(scope).possible();
        return possible.size() == 1
                ? Awaited.NOTHING
                : candidates.stream()
                        .filter(part -> possible.contains(part.id()))
                        .flatMap(Part::conditions)
                        .map(condition -> condition.awaited(scope))
                        .reduce(Awaited.NOTHING, Awaited::and);
    }

    /** What it depends on which part is taken. */
    public Stream<Condition> conditions() {
        return candidates.stream().flatMap(Part::conditions);
    }

    /** The questions and facts that it depends on. */
    public Stream<String> names() {
        return conditions().flatMap(Condition::names);
    }
}
