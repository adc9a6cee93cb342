package dev.plumbline.adr.condition;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The end of an interval: a number, or a formula, which in most cases is just the name of a fact or a figure. */
public sealed interface EndPoint {

    EndPoint INFINITY = new Constant(Double.POSITIVE_INFINITY);
    EndPoint MINUS_INFINITY = new Constant(Double.NEGATIVE_INFINITY);

    Domain.Numbers value(Scope scope);

    Stream<String> names();

    /** The open questions that it still depends on. */
    default Awaited awaited(Scope scope) {
        return Awaited.NOTHING;
    }

    /** The same end, with another formula for its own. */
    default EndPoint computedBy(UnaryOperator<Formula> formulas) {
        return this;
    }

    record Constant(double value) implements EndPoint {

        @Override
        public Domain.Numbers value(Scope scope) {
            return Domain.Numbers.only(value);
        }

        @Override
        public Stream<String> names() {
            return Stream.empty();
        }

        @Override
        public String toString() {
            return NumberText.text(value);
        }
    }

    /** @param text the formula as it was written */
    record Computed(Formula formula, String text) implements EndPoint {

        @Override
        public Domain.Numbers value(Scope scope) {
            return formula.value(scope);
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
        public EndPoint computedBy(UnaryOperator<Formula> formulas) {
            return new Computed(formulas.apply(formula), text);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
