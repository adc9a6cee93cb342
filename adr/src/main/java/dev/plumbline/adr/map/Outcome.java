package dev.plumbline.adr.map;

/** What comes of a pair of answers. */
public sealed interface Outcome {

    /** @param option its id */
    record Wins(String option) implements Outcome {}

    /** Every option is ruled out. */
    record NothingFits() implements Outcome {}

    /** The answers contradict each other: nobody can give them. */
    record CannotBe() implements Outcome {}
}
