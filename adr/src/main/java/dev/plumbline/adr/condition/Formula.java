package dev.plumbline.adr.condition;

import dev.plumbline.adr.condition.Domain.Numbers;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a fact follows from answers: {@code + - * /}, {@code max(a, b)}, {@code min(a, b)}, {@code up(a)} for
 * the next whole number, numbers and names. Computed on intervals, so that open answers give the exact bounds of the fact as long as each name stands
 * in the formula once; otherwise the bounds are safe, and splitting an answer's range makes them exact.
 */
public sealed interface Formula {

    Numbers value(Scope scope);

    Stream<String> names();

    /** The sum of all of them; 0 if there is none. */
    static Formula sum(List<Formula> parts) {
        return parts.stream()
                .reduce((left, right) -> new Calculation(Operator.PLUS, left, right))
                .orElseGet(() -> new Constant(0));
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
    }

    /** A formula where a condition holds, and 0 where it does not. */
    record Where(Condition condition, Formula formula) implements Formula {

        @Override
        public Numbers value(Scope scope) {
            Truth holds = condition.in(scope);
            if (holds == Truth.FALSE) {
                return Numbers.only(0);
            }
            Numbers value = formula.value(scope);
            return holds == Truth.TRUE ? value : new Numbers(Math.min(0, value.low()), Math.max(0, value.high()));
        }

        @Override
        public Stream<String> names() {
            return Stream.concat(condition.names(), formula.names());
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
