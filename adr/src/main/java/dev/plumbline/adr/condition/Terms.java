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
        return plus.size() == 1 && minus.size() == 1
                ? Quotient.of(plus.get(0)).less(Quotient.of(minus.get(0)), scope)
                : less(sum(plus, scope), sum(minus, scope));
    }

    private static Numbers less(Numbers more, Numbers less) {
        return new Numbers(more.low() - less.high(), more.high() - less.low());
    }

    /** Factors over others: what two of them have in common does not count twice in what one is more than the other. */
    private record Quotient(List<Formula> over, List<Formula> under) {

        static Quotient of(Formula formula) {
            Quotient quotient = new Quotient(new ArrayList<>(), new ArrayList<>());
            quotient.add(formula);
            return quotient;
        }

        private void add(Formula formula) {
            Formula inner = formula instanceof Shared shared ? shared.formula() : formula;
            if (inner instanceof Calculation product && product.operator() == Operator.TIMES) {
                add(product.left());
                add(product.right());
            } else if (inner instanceof Calculation quotient && quotient.operator() == Operator.DIVIDED_BY) {
                add(quotient.left());
                new Quotient(under, over).add(quotient.right());
            } else {
                over.add(formula);
            }
        }

        Numbers less(Quotient other, Scope scope) {
            Quotient common = new Quotient(common(over, other.over), common(under, other.under));
            return Calculation.times(common.value(scope), Terms.less(value(scope), other.value(scope)));
        }

        /** Takes what is in both out of both. */
        private static List<Formula> common(List<Formula> factors, List<Formula> others) {
            List<Formula> common = factors.stream().filter(others::remove).toList();
            common.forEach(factors::remove);
            return common;
        }

        private Numbers value(Scope scope) {
            return Calculation.divided(product(over, scope), product(under, scope));
        }

        private static Numbers product(List<Formula> factors, Scope scope) {
            Numbers product = Numbers.only(1);
            for (Formula factor : factors) {
                product = Calculation.times(product, factor.value(scope));
            }
            return product;
        }
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
        } else if (inner instanceof Calculation largest
                && largest.operator() == Operator.MAX
                && largest.decided(scope).isPresent()) {
            collect(largest.decided(scope).get(), scope, terms);
        } else if (inner instanceof Either either && scope.truth(either.condition()) != Truth.OPEN) {
            boolean holds = scope.truth(either.condition()) == Truth.TRUE;
            collect(holds ? either.then() : either.otherwise(), scope, terms);
        } else if (inner instanceof ByWord alternatives
                && alternatives.settled(scope).isPresent()) {
            collect(alternatives.settled(scope).get(), scope, terms);
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
