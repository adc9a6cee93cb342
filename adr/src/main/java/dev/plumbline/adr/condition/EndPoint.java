package dev.plumbline.adr.condition;

import java.util.stream.Stream;

/** The end of an interval: a number, or the name of a fact or a published figure. */
public sealed interface EndPoint {

    EndPoint INFINITY = new Constant(Double.POSITIVE_INFINITY);
    EndPoint MINUS_INFINITY = new Constant(Double.NEGATIVE_INFINITY);

    Domain.Numbers value(Scope scope);

    Stream<String> names();

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
            return Figures.text(value);
        }
    }

    record Named(String name) implements EndPoint {

        @Override
        public Domain.Numbers value(Scope scope) {
            return scope.numbers(name);
        }

        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
