package dev.plumbline.adr.condition;

/** Knows the domain of everything a condition or a formula may name: questions, facts and published figures. */
public interface Scope {

    /** @throws IllegalArgumentException if there is no such name; a catalog is checked for that when it is read */
    Domain domain(String name);

    default Domain.Numbers numbers(String name) {
        if (domain(name) instanceof Domain.Numbers numbers) {
            return numbers;
        }
        throw new IllegalArgumentException(name + " is not a number");
    }

    /** Whether bounds need hold only for what is possible: not for a design of which some part cannot be had. */
    default boolean isOfPossible() {
        return false;
    }

    /** Whether a condition holds. */
    default Truth truth(Condition condition) {
        return condition.in(this);
    }

    /** The value of a formula that others may have in common. */
    default Domain.Numbers value(Shared shared) {
        return shared.formula().value(this);
    }

    /** The open questions that the value of a name still depends on; told only where they are known by their places. */
    default Awaited awaited(String name) {
        return Awaited.NOTHING;
    }

    /** The open questions that the value of a formula still depends on. */
    default Awaited awaited(Shared shared) {
        return shared.formula().awaited(this);
    }
}
