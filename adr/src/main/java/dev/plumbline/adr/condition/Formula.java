package dev.plumbline.adr.condition;

import dev.plumbline.adr.condition.Domain.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a fact follows from answers: {@code + - * /}, {@code max(a, b)}, {@code min(a, b)}, {@code up(a)} for
 * the next whole number, numbers and names. Computed on intervals, so that open answers give the exact bounds of the fact as long as each name stands
 * in the formula once; otherwise the bounds are safe, and splitting an answer's range makes them exact.
 */
public sealed interface Formula
        permits Formula.Constant,
                Formula.Named,
                Formula.Calculation,
                Formula.RoundedUp,
                Formula.Either,
                Formula.ByWord,
                Formula.Count,
                Once {

    Formula NOTHING = new Constant(0);

    Numbers value(Scope scope);

    Stream<String> names();

    /** The names whose values it still depends on: those that are open, in the parts of it that count. */
    Stream<String> awaited(Scope scope);

    /** The same formula, with other names in it. */
    Formula renamed(UnaryOperator<String> to);

    /** The sum of all of them; 0 if there is none. */
    static Formula sum(List<Formula> parts) {
        return parts.stream()
                .reduce((left, right) -> new Calculation(Operator.PLUS, left, right))
                .orElse(NOTHING);
    }

    /**
     * One formula less another, without the terms that are in both, and with a factor that several terms have in common
     * taken out: what is open about these does not count twice, and bounds of the difference are close.
     */
    static Formula difference(Formula left, Formula right) {
        List<Formula> plus = new ArrayList<>(terms(left));
        List<Formula> minus = new ArrayList<>();
        for (Formula term : terms(right)) {
            if (!plus.remove(term)) {
                minus.add(term);
            }
        }
        List<Formula> products = new ArrayList<>();
        for (Formula factor : factors(plus)) {
            Formula more = sum(multiplied(factor, plus));
            Formula less = sum(multiplied(factor, minus));
            products.add(new Calculation(Operator.TIMES, factor, new Calculation(Operator.MINUS, more, less)));
        }
        return new Calculation(Operator.PLUS, sum(products), new Calculation(Operator.MINUS, sum(plus), sum(minus)));
    }

    /** What is multiplied by something in these terms, first. */
    private static Set<Formula> factors(List<Formula> terms) {
        return terms.stream()
                .filter(Formula::isProduct)
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
    static Formula excess(Formula left, Formula right) {
        List<Formula> own = new ArrayList<>(parts(Operator.MAX, left));
        List<Formula> others = parts(Operator.MAX, right);
        own.removeAll(others);
        return own.stream()
                .map(one -> others.stream()
                        .map(other -> difference(one, other))
                        .reduce((a, b) -> new Calculation(Operator.MIN, a, b))
                        .orElse(one))
                .reduce((a, b) -> new Calculation(Operator.MAX, a, b))
                .orElse(NOTHING);
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
        return formula.equals(NOTHING) ? List.of() : List.of(formula);
    }

    record Constant(double value) implements Formula {

        @Override
        public Numbers value(Scope scope) {
            return Numbers.only(value);
        }

        @Override
        public Stream<String> names() {
            return Stream.empty();
        }

        @Override
        public Stream<String> awaited(Scope scope) {
            return Stream.empty();
        }

        @Override
        public Formula renamed(UnaryOperator<String> to) {
            return this;
        }
    }

    record Named(String name) implements Formula {

        @Override
        public Numbers value(Scope scope) {
            return scope.numbers(name);
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }

        @Override
        public Stream<String> awaited(Scope scope) {
            return scope.domain(name).isSettled() ? Stream.empty() : Stream.of(name);
        }

        @Override
        public Formula renamed(UnaryOperator<String> to) {
            return new Named(to.apply(name));
        }
    }

    record Calculation(Operator operator, Formula left, Formula right) implements Formula {

        @Override
        public Numbers value(Scope scope) {
            Numbers a = left.value(scope);
            Numbers b = right.value(scope);
            return switch (operator) {
                case PLUS -> new Numbers(a.low() + b.low(), a.high() + b.high());
                case MINUS -> new Numbers(a.low() - b.high(), a.high() - b.low());
                case TIMES -> corners(a.low() * b.low(), a.low() * b.high(), a.high() * b.low(), a.high() * b.high());
                case DIVIDED_BY -> divided(a, b);
                case MAX -> new Numbers(Math.max(a.low(), b.low()), Math.max(a.high(), b.high()));
                case MIN -> new Numbers(Math.min(a.low(), b.low()), Math.min(a.high(), b.high()));
            };
        }

        private static Numbers divided(Numbers a, Numbers b) {
            if (b.low() <= 0 && b.high() >= 0) {
                throw new IllegalArgumentException("a formula divides by a range with 0 in it");
            }
            return corners(a.low() / b.low(), a.low() / b.high(), a.high() / b.low(), a.high() / b.high());
        }

        private static Numbers corners(double p, double q, double r, double s) {
            return new Numbers(Math.min(Math.min(p, q), Math.min(r, s)), Math.max(Math.max(p, q), Math.max(r, s)));
        }

        @Override
        public Stream<String> names() {
            return Stream.concat(left.names(), right.names());
        }

        @Override
        public Stream<String> awaited(Scope scope) {
            return value(scope).isSettled() ? Stream.empty() : Stream.concat(left.awaited(scope), right.awaited(scope));
        }

        @Override
        public Formula renamed(UnaryOperator<String> to) {
            return new Calculation(operator, left.renamed(to), right.renamed(to));
        }
    }

    /** What cannot be had in parts: the least whole number that is enough. */
    record RoundedUp(Formula formula) implements Formula {

        @Override
        public Numbers value(Scope scope) {
            Numbers value = formula.value(scope);
            return new Numbers(Math.ceil(value.low()), Math.ceil(value.high()));
        }

        @Override
        public Stream<String> names() {
            return formula.names();
        }

        @Override
        public Stream<String> awaited(Scope scope) {
            return value(scope).isSettled() ? Stream.empty() : formula.awaited(scope);
        }

        @Override
        public Formula renamed(UnaryOperator<String> to) {
            return new RoundedUp(formula.renamed(to));
        }
    }

    /** One formula where a condition holds, and another where it does not. */
    record Either(Condition condition, Formula then, Formula otherwise) implements Formula {

        @Override
        public Numbers value(Scope scope) {
            return switch (condition.in(scope)) {
                case TRUE -> then.value(scope);
                case FALSE -> otherwise.value(scope);
                case OPEN -> then.value(scope).around(otherwise.value(scope));
            };
        }

        @Override
        public Stream<String> names() {
            return Stream.of(condition.names(), then.names(), otherwise.names()).flatMap(Function.identity());
        }

        @Override
        public Stream<String> awaited(Scope scope) {
            return switch (condition.in(scope)) {
                case TRUE -> then.awaited(scope);
                case FALSE -> otherwise.awaited(scope);
                case OPEN ->
                    Stream.of(condition.awaited(scope), then.awaited(scope), otherwise.awaited(scope))
                            .flatMap(Function.identity());
            };
        }

        @Override
        public Formula renamed(UnaryOperator<String> to) {
            return new Either(condition, then.renamed(to), otherwise.renamed(to));
        }
    }

    /** A formula for each word that a question can be answered with; 0 for others. */
    record ByWord(String name, Map<String, Formula> cases) implements Formula {

        public ByWord {
            cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
        }

        @Override
        public Numbers value(Scope scope) {
            return ((Domain.Words) scope.domain(name))
                    .possible().stream()
                            .map(word -> cases.getOrDefault(word, NOTHING).value(scope))
                            .reduce(Numbers::around)
                            .orElseThrow();
        }

        @Override
        public Stream<String> names() {
            return Stream.concat(Stream.of(name), cases.values().stream().flatMap(Formula::names));
        }

        @Override
        public Stream<String> awaited(Scope scope) {
            List<String> possible = ((Domain.Words) scope.domain(name)).possible();
            return Stream.concat(
                    possible.size() == 1 ? Stream.empty() : Stream.of(name),
                    possible.stream()
                            .flatMap(word -> cases.getOrDefault(word, NOTHING).awaited(scope)));
        }

        @Override
        public Formula renamed(UnaryOperator<String> to) {
            Map<String, Formula> renamed = new LinkedHashMap<>();
            cases.forEach((word, formula) -> renamed.put(word, formula.renamed(to)));
            return new ByWord(name, renamed);
        }
    }

    /** How many words are in a set. */
    record Count(String name) implements Formula {

        @Override
        public Numbers value(Scope scope) {
            var set = (Domain.WordSets) scope.domain(name);
            int least = set.present().size();
            int most = least + set.open().size();
            return new Numbers(set.mayBeEmpty() ? least : Math.max(least, Math.min(1, most)), most);
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }

        @Override
        public Stream<String> awaited(Scope scope) {
            return value(scope).isSettled() ? Stream.empty() : Stream.of(name);
        }

        @Override
        public Formula renamed(UnaryOperator<String> to) {
            return this;
        }
    }

    /** What a calculation does. */
    enum Operator {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY,
        MAX,
        MIN
    }
}
