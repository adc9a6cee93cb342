package dev.plumbline.adr.condition;

import dev.plumbline.adr.condition.Formula.Calculation;
import dev.plumbline.adr.condition.Formula.Operator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What one formula is more than another. */
public final class Difference {

    private Difference() {}

    /**
     * One formula less another, without the terms that are in both, and with a factor that several terms have in common
     * taken out: what is open about these does not count twice, and bounds of the difference are close.
     */
    public static Formula of(Formula left, Formula right) {
        List<Formula> plus = new ArrayList<>(terms(left));
        List<Formula> minus = new ArrayList<>();
        for (Formula term : terms(right)) {
            if (!plus.remove(term)) {
                minus.add(term);
            }
        }
        List<Formula> products = new ArrayList<>();
        for (Formula factor : factors(plus)) {
            Formula more = Formula.sum(multiplied(factor, plus));
            Formula less = Formula.sum(multiplied(factor, minus));
            products.add(new Calculation(Operator.TIMES, factor, new Calculation(Operator.MINUS, more, less)));
        }
        return new Calculation(
                Operator.PLUS,
                Formula.sum(products),
                new Calculation(Operator.MINUS, Formula.sum(plus), Formula.sum(minus)));
    }

    /** What is multiplied by something in these terms, first. */
    private static Set<Formula> factors(List<Formula> terms) {
        return terms.stream()
                .filter(Difference::isProduct)
                .map(term -> ((Calculation) term).left())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isProduct(Formula term) {
        return term instanceof Calculation calculation && calculation.operator() == Operator.TIMES;
    }

    /** Takes the terms with that factor away, and tells what it is multiplied by. */
    private static List<Formula> multiplied(Formula factor, List<Formula> terms) {
        List<Formula> found = terms.stream()
                .filter(term -> isProduct(term) && ((Calculation) term).left().equals(factor))
                .toList();
        terms.removeAll(found);
        return found.stream().map(term -> ((Calculation) term).right()).toList();
    }

    /**
     * A number that is at most 0 only where one formula is at most another. Where both are the largest of several, what is
     * in both does not count.
     */
    public static Formula excess(Formula left, Formula right) {
        List<Formula> own = new ArrayList<>(parts(Operator.MAX, left));
        List<Formula> others = parts(Operator.MAX, right);
        own.removeAll(others);
        return own.stream()
                .map(one -> others.stream()
                        .map(other -> of(one, other))
                        .reduce((a, b) -> new Calculation(Operator.MIN, a, b))
                        .orElse(one))
                .reduce((a, b) -> new Calculation(Operator.MAX, a, b))
                .orElse(Formula.NOTHING);
    }

    private static List<Formula> terms(Formula formula) {
        return parts(Operator.PLUS, formula);
    }

    /** What a chain of one operator is made of; 0 is left out, since neither sums nor amounts are below it. */
    private static List<Formula> parts(Operator operator, Formula formula) {
        if (formula instanceof Calculation calculation && calculation.operator() == operator) {
            List<Formula> parts = new ArrayList<>(parts(operator, calculation.left()));
            parts.addAll(parts(operator, calculation.right()));
            return parts;
        }
        return formula.equals(Formula.NOTHING) ? List.of() : List.of(formula);
    }
}
