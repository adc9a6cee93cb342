package dev.plumbline.adr.condition;

import dev.plumbline.adr.condition.Domain.Numbers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
                Once,
                Shared {

    Formula NOTHING = new Constant(0);

    Numbers value(Scope scope);

    Stream<String> names();

    /** What it still depends on: what is open, in the parts of it that count. */
    Awaited awaited(Scope scope);

    /** The same formula, with others in place of those that it is made of. */
    default Formula madeOf(UnaryOperator<Formula> parts) {
        return this;
    }

    /** The same formula, with other names in it. */
    Formula renamed(UnaryOperator<String> to);

    /** The sum of all of them; 0 if there is none. */
    static Formula sum(List<Formula> parts) {
        return parts.stream()
                .reduce((left, right) -> new Calculation(Operator.PLUS, left, right))
                .orElse(NOTHING);
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
        public Awaited awaited(Scope scope) {
            return Awaited.NOTHING;
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
        public Awaited awaited(Scope scope) {
            return scope.awaited(name);
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
                case MINUS ->
                    a.isSettled() && b.isSettled()
                            ? Numbers.only(a.low() - b.low())
                            : Terms.difference(left, right, scope);
                case TIMES -> times(a, b);
                case DIVIDED_BY -> divided(a, b);
                case MAX -> new Numbers(Math.max(a.low(), b.low()), Math.max(a.high(), b.high()));
                case MIN -> new Numbers(Math.min(a.low(), b.low()), Math.min(a.high(), b.high()));
            };
        }

        static Numbers times(Numbers a, Numbers b) {
            return corners(a.low() * b.low(), a.low() * b.high(), a.high() * b.low(), a.high() * b.high());
        }

        static Numbers divided(Numbers a, Numbers b) {
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
        public Awaited awaited(Scope scope) {
            return decided(scope).map(one -> one.awaited(scope)).orElseGet(() -> left.awaited(scope)
                    .and(right.awaited(scope)));
        }

        /** Which of two it is that is larger, or smaller, where that is what it takes and where it is settled. */
        Optional<Formula> decided(Scope scope) {
            if (operator != Operator.MAX && operator != Operator.MIN) {
                return Optional.empty();
            }
            Numbers more = (operator == Operator.MAX ? left : right).value(scope);
            Numbers less = (operator == Operator.MAX ? right : left).value(scope);
            if (more.low() >= less.high()) {
                return Optional.of(left);
            }
            return less.low() >= more.high() ? Optional.of(right) : Optional.empty();
        }

        @Override
        public Formula madeOf(UnaryOperator<Formula> parts) {
            return new Calculation(operator, parts.apply(left), parts.apply(right));
        }

        @Override
        public Formula renamed(UnaryOperator<String> to) {
            return madeOf(formula -> formula.renamed(to));
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
        public Awaited awaited(Scope scope) {
            return formula.awaited(scope);
        }

        @Override
        public Formula madeOf(UnaryOperator<Formula> parts) {
            return new RoundedUp(parts.apply(formula));
        }

        @Override
        public Formula renamed(UnaryOperator<String> to) {
            return madeOf(part -> part.renamed(to));
        }
    }

    /** One formula where a condition holds, and another where it does not. */
    record Either(Condition condition, Formula then, Formula otherwise) implements Formula {

        @Override
        public Numbers value(Scope scope) {
            return switch (scope.truth(condition)) {
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
        public Awaited awaited(Scope scope) {
            return switch (scope.truth(condition)) {
                case TRUE -> then.awaited(scope);
                case FALSE -> otherwise.awaited(scope);
                case OPEN -> condition.awaited(scope).and(then.awaited(scope)).and(otherwise.awaited(scope));
            };
        }

        @Override
        public Formula madeOf(UnaryOperator<Formula> parts) {
            return new Either(condition, parts.apply(then), parts.apply(otherwise));
        }

        @Override
        public Formula renamed(UnaryOperator<String> to) {
            return madeOf(formula -> formula.renamed(to));
        }
    }

    /**
     * A formula for each word that there may be; 0 for another word, as where nothing can be chosen. In a scope of what is
     * possible such a word does not count beside others.
     */
    record ByWord(String name, Map<String, Formula> cases) implements Formula {

        public ByWord {
            cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
        }

        @Override
        public Numbers value(Scope scope) {
            List<String> counted = counted(scope);
            Numbers value = of(counted.get(0)).value(scope);
            for (int i = 1; i < counted.size(); i++) {
                value = value.around(of(counted.get(i)).value(scope));
            }
            return value;
        }

        /** The formula of the word that is settled on; empty if it is open. */
        Optional<Formula> settled(Scope scope) {
            List<String> counted = counted(scope);
            return counted.size() == 1 ? Optional.of(of(counted.get(0))) : Optional.empty();
        }

        /** The words that may be chosen, and that matter. */
        List<String> counted(Scope scope) {
            List<String> possible = ((Domain.Words) scope.domain(name)).possible();
            if (possible.size() == 1 || !scope.isOfPossible() || cases.keySet().containsAll(possible)) {
                return possible;
            }
            List<String> known = possible.stream().filter(cases::containsKey).toList();
            return known.isEmpty() ? possible : known;
        }

        private Formula of(String word) {
            return cases.getOrDefault(word, NOTHING);
        }

        @Override
        public Stream<String> names() {
            return Stream.concat(Stream.of(name), cases.values().stream().flatMap(Formula::names));
        }

        @Override
        public Awaited awaited(Scope scope) {
            List<String> counted = counted(scope);
            Awaited awaited = counted.size() == 1 ? Awaited.NOTHING : scope.awaited(name);
            for (String word : counted) {
                awaited = awaited.and(of(word).awaited(scope));
            }
            return awaited;
        }

        @Override
        public Formula madeOf(UnaryOperator<Formula> parts) {
            Map<String, Formula> made = new LinkedHashMap<>();
            cases.forEach((word, formula) -> made.put(word, parts.apply(formula)));
            return new ByWord(name, made);
        }

        @Override
        public Formula renamed(UnaryOperator<String> to) {
            return madeOf(formula -> formula.renamed(to));
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
        public Awaited awaited(Scope scope) {
            return value(scope).isSettled() ? Awaited.NOTHING : scope.awaited(name);
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
