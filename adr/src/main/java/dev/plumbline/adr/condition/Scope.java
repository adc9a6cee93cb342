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
}
