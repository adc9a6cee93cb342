package dev.plumbline.adr.condition;

import dev.plumbline.adr.condition.Domain.Numbers;
import dev.plumbline.adr.condition.Formula.ByWord;
import dev.plumbline.adr.condition.Formula.Calculation;
import dev.plumbline.adr.condition.Formula.Either;
import dev.plumbline.adr.condition.Formula.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sum adds up where some answers are known: of alternatives the one that is settled on. Two designs that choose
 * the same carrier, each from a list of its own, have its terms in common then, however open these are.
 */
final class Terms {

    private Terms() {}

    /** One formula less another, without the terms that are in both. */
    static Numbers difference(Formula left, Formula right, Scope scope) {
        List<Formula> plus = new ArrayList<>();
        List<Formula> minus = new ArrayList<>();
        collect(left, scope, plus);
        collect(right, scope, minus);
        minus.removeIf(term -> term instanceof Shared && plus.remove(term));
        Numbers more = sum(plus, scope);
        Numbers less = sum(minus, scope);
        return new Numbers(more.low() - less.high(), more.high() - less.low());
    }

    private static Numbers sum(List<Formula> terms, Scope scope) {
        double low = 0;
        double high = 0;
        for (Formula term : terms) {
            Numbers value = term.value(scope);
            low += value.low();
            high += value.high();
        }
        return new Numbers(low, high);
    }

    private static void collect(Formula formula, Scope scope, List<Formula> terms) {
        Formula inner = formula instanceof Shared shared ? shared.formula() : formula;
        if (inner instanceof Calculation sum && sum.operator() == Operator.PLUS) {
            collect(sum.left(), scope, terms);
            collect(sum.right(), scope, terms);
        } else if (inner instanceof Either either && scope.truth(either.condition()) != Truth.OPEN) {
            boolean holds = scope.truth(either.condition()) == Truth.TRUE;
            collect(holds ? either.then() : either.otherwise(), scope, terms);
        } else if (inner instanceof ByWord alternatives
                && scope.domain(alternatives.name()).isSettled()) {
            collect(alternatives.settled(scope), scope, terms);
        } else if (inner instanceof Once once) {
            Optional<Set<String>> used = once.used(scope);
            if (used.isPresent()) {
                used.get().forEach(part -> collect(once.each().getOrDefault(part, Formula.NOTHING), scope, terms));
            } else {
                terms.add(formula);
            }
        } else if (!inner.equals(Formula.NOTHING)) {
            terms.add(formula);
        }
    }
}
