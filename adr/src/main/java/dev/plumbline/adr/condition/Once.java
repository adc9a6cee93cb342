package dev.plumbline.adr.condition;

import dev.plumbline.adr.condition.Domain.Numbers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The sum of a formula for each part that is used, once however many uses choose it. Safe bounds while it is open what
 * is chosen, and exact once that is settled.
 *
 * @param each by part; a part that is not named adds nothing
 * @param carried for each use, what the part that is chosen for it adds
 */
public record Once(List<Use> uses, Map<String, Formula> each, List<ByWord> carried) implements Formula {

    public Once {
        uses = List.copyOf(uses);
        each = Collections.unmodifiableMap(new LinkedHashMap<>(each));
        carried = List.copyOf(carried);
    }

    public Once(List<Use> uses, Map<String, Formula> each) {
        this(
                uses,
                each,
                uses.stream().map(use -> new ByWord(use.choice(), each)).toList());
    }

    /**
     * Where a part may be used.
     *
     * @param asked when there is such a use at all
     * @param choice the name whose word is the part that is chosen for it
     */
    public record Use(Condition asked, String choice) {

        /** Whether a part is chosen for this use. */
        private static Truth of(Truth isAsked, List<String> chosen) {
            return chosen.size() == 1 ? isAsked : Truth.OPEN;
        }
    }

    @Override
    public Numbers value(Scope scope) {
        Map<String, Truth> used = new LinkedHashMap<>();
        double most = 0;
        double least = 0;
        for (int i = 0; i < uses.size(); i++) {
            Use use = uses.get(i);
            Truth asked = scope.truth(use.asked());
            if (asked == Truth.FALSE) {
                continue;
            }
            List<String> chosen = carried.get(i).counted(scope);
            Numbers one = carried.get(i).value(scope);
            most += Math.max(0, one.high());
            least = asked == Truth.TRUE ? Math.max(least, one.low()) : least;
            chosen.forEach(part -> used.merge(part, Use.of(asked, chosen), Truth::or));
        }
        double certain = 0;
        double possible = 0;
        for (Map.Entry<String, Truth> part : used.entrySet()) {
            Numbers adds = each.getOrDefault(part.getKey(), NOTHING).value(scope);
            certain += part.getValue() == Truth.TRUE ? adds.low() : 0;
            possible += adds.high();
        }
        return new Numbers(Math.max(certain, least), Math.min(possible, most));
    }

    /** The parts that are used, where that is settled. */
    Optional<Set<String>> used(Scope scope) {
        Set<String> used = new LinkedHashSet<>();
        for (int i = 0; i < uses.size(); i++) {
            Truth asked = scope.truth(uses.get(i).asked());
            if (asked == Truth.OPEN) {
                return Optional.empty();
            }
            if (asked == Truth.TRUE) {
                List<String> chosen = carried.get(i).counted(scope);
                if (chosen.size() > 1) {
                    return Optional.empty();
                }
                used.add(chosen.get(0));
            }
        }
        return Optional.of(used);
    }

    @Override
    public Stream<String> names() {
        return Stream.concat(
                uses.stream().flatMap(use -> Stream.concat(use.asked().names(), Stream.of(use.choice()))),
                each.values().stream().flatMap(Formula::names));
    }

    @Override
    public Awaited awaited(Scope scope) {
        Awaited awaited = Awaited.NOTHING;
        for (int i = 0; i < uses.size(); i++) {
            if (scope.truth(uses.get(i).asked()) != Truth.FALSE) {
                awaited = awaited.and(uses.get(i).asked().awaited(scope))
                        .and(carried.get(i).awaited(scope));
            }
        }
        return awaited;
    }

    @Override
    public Formula madeOf(UnaryOperator<Formula> parts) {
        Map<String, Formula> made = new LinkedHashMap<>();
        each.forEach((part, formula) -> made.put(part, parts.apply(formula)));
        return new Once(uses, made);
    }

    @Override
    public Formula renamed(UnaryOperator<String> to) {
        return madeOf(formula -> formula.renamed(to));
    }
}
