package dev.plumbline.adr.condition;

import dev.plumbline.adr.condition.Domain.Numbers;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A formula that others may have a part in common with, and whose value need be worked out only once.
 *
 * @param number the same for formulas that are equal, from 0
 */
public record Shared(int number, Formula formula) implements Formula {

    @Override
    public Numbers value(Scope scope) {
        return scope.value(this);
    }

    @Override
    public Stream<String> names() {
        return formula.names();
    }

    @Override
    public Awaited awaited(Scope scope) {
        return scope.awaited(this);
    }

    @Override
    public Formula renamed(UnaryOperator<String> to) {
        return formula.renamed(to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shared shared && shared.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
