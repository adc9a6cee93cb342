package dev.plumbline.adr.condition;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A test of one value, in the notation of DMN 1.3, chapter 7.3.17: {@code < 3}, {@code [3..8]},
 * {@code none, some}, {@code not(managed)}, {@code -}. An end point is a number or the name of a fact.
 * On a set of words a word asks whether it is in the set.
 */
public sealed interface UnaryTest {

    /** Whether the test holds for the values of a domain. */
    Truth on(Domain domain, Scope scope);

    /** The facts and figures named as end points. */
    Stream<String> names();

    /** Every word the test names, to be checked against the words a question knows. */
    Stream<String> words();

    /** Whether the test compares numbers. */
    boolean isNumeric();

    /** The open questions on which its end points still depend. */
    default Awaited awaited(Scope scope) {
        return Awaited.NOTHING;
    }

    /** The same test, with other formulas for those of its end points. */
    default UnaryTest comparing(UnaryOperator<Formula> formulas) {
        return this;
    }

    /** Holds for everything. */
    record Anything() implements UnaryTest {

        @Override
        public Truth on(Domain domain, Scope scope) {
            return Truth.TRUE;
        }

        @Override
        public Stream<String> names() {
            return Stream.empty();
        }

        @Override
        public Stream<String> words() {
            return Stream.empty();
        }

        @Override
        public boolean isNumeric() {
            return false;
        }

        @Override
        public String toString() {
            return "-";
        }
    }

    /** Holds if one of its parts does. */
    record AnyOf(List<UnaryTest> tests) implements UnaryTest {

        public AnyOf {
            tests = List.copyOf(tests);
        }

        @Override
        public Truth on(Domain domain, Scope scope) {
            if (domain instanceof Domain.Words words) {
                return words.isSettled() ? any(words, scope) : wordByWord(words.possible(), scope);
            }
            return any(domain, scope);
        }

        /** One word after the other, or {@code a, b} on a domain of just a and b would seem open. */
        private Truth wordByWord(List<String> words, Scope scope) {
            Truth all = any(new Domain.Words(List.of(words.get(0))), scope);
            for (String word : words.subList(1, words.size())) {
                all = any(new Domain.Words(List.of(word)), scope) == all ? all : Truth.OPEN;
            }
            return all;
        }

        @Override
        public Awaited awaited(Scope scope) {
            return tests.stream().map(test -> test.awaited(scope)).reduce(Awaited.NOTHING, Awaited::and);
        }

        @Override
        public UnaryTest comparing(UnaryOperator<Formula> formulas) {
            return new AnyOf(
                    tests.stream().map(test -> test.comparing(formulas)).toList());
        }

        private Truth any(Domain domain, Scope scope) {
            Truth result = Truth.FALSE;
            for (UnaryTest test : tests) {
                result = result.or(test.on(domain, scope));
            }
            return result;
        }

        @Override
        public Stream<String> names() {
            return tests.stream().flatMap(UnaryTest::names);
        }

        @Override
        public Stream<String> words() {
            return tests.stream().flatMap(UnaryTest::words);
        }

        @Override
        public boolean isNumeric() {
            return tests.stream().anyMatch(UnaryTest::isNumeric);
        }

        @Override
        public String toString() {
            return tests.stream().map(UnaryTest::toString).collect(Collectors.joining(", "));
        }
    }

    /** Holds if the other does not. */
    record Not(UnaryTest test) implements UnaryTest {

        @Override
        public Truth on(Domain domain, Scope scope) {
            return test.on(domain, scope).not();
        }

        @Override
        public Awaited awaited(Scope scope) {
            return test.awaited(scope);
        }

        @Override
        public UnaryTest comparing(UnaryOperator<Formula> formulas) {
            return new Not(test.comparing(formulas));
        }

        @Override
        public Stream<String> names() {
            return test.names();
        }

        @Override
        public Stream<String> words() {
            return test.words();
        }

        @Override
        public boolean isNumeric() {
            return test.isNumeric();
        }

        @Override
        public String toString() {
            return "not(" + test + ")";
        }
    }

    /** Holds for this word, or for a set with this word in it. */
    record Word(String word) implements UnaryTest {

        @Override
        public Truth on(Domain domain, Scope scope) {
            if (domain instanceof Domain.Words words) {
                boolean possible = words.possible().contains(word);
                return possible && !words.isSettled() ? Truth.OPEN : Truth.of(possible);
            }
            if (domain instanceof Domain.WordSets sets) {
                return sets.open().contains(word)
                        ? Truth.OPEN
                        : Truth.of(sets.present().contains(word));
            }
            throw new IllegalArgumentException(word + " is a word, and the value is a number");
        }

        @Override
        public Stream<String> names() {
            return Stream.empty();
        }

        @Override
        public Stream<String> words() {
            return Stream.of(word);
        }

        @Override
        public boolean isNumeric() {
            return false;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** Holds for the numbers between two end points. */
    record Between(EndPoint low, boolean lowIncluded, EndPoint high, boolean highIncluded) implements UnaryTest {

        @Override
        public Truth on(Domain domain, Scope scope) {
            if (!(domain instanceof Domain.Numbers numbers)) {
                throw new IllegalArgumentException(this + " tests a number, and the value is a word");
            }
            return above(numbers, low.value(scope)).and(below(numbers, high.value(scope)));
        }

        @Override
        public Awaited awaited(Scope scope) {
            return low.awaited(scope).and(high.awaited(scope));
        }

        @Override
        public UnaryTest comparing(UnaryOperator<Formula> formulas) {
            return new Between(low.computedBy(formulas), lowIncluded, high.computedBy(formulas), highIncluded);
        }

        private Truth above(Domain.Numbers numbers, Domain.Numbers end) {
            if (lowIncluded ? numbers.low() >= end.high() : numbers.low() > end.high()) {
                return Truth.TRUE;
            }
            return (lowIncluded ? numbers.high() < end.low() : numbers.high() <= end.low()) ? Truth.FALSE : Truth.OPEN;
        }

        private Truth below(Domain.Numbers numbers, Domain.Numbers end) {
            if (highIncluded ? numbers.high() <= end.low() : numbers.high() < end.low()) {
                return Truth.TRUE;
            }
            return (highIncluded ? numbers.low() > end.high() : numbers.low() >= end.high()) ? Truth.FALSE : Truth.OPEN;
        }

        @Override
        public Stream<String> names() {
            return Stream.of(low, high).flatMap(EndPoint::names);
        }

        @Override
        public Stream<String> words() {
            return Stream.empty();
        }

        @Override
        public boolean isNumeric() {
            return true;
        }

        @Override
        public String toString() {
            if (high.equals(EndPoint.INFINITY)) {
                return (lowIncluded ? ">= " : "> ") + low;
            }
            if (low.equals(EndPoint.MINUS_INFINITY)) {
                return (highIncluded ? "<= " : "< ") + high;
            }
            if (low.equals(high)) {
                return low.toString();
            }
            return (lowIncluded ? "[" : "(") + low + ".." + high + (highIncluded ? "]" : ")");
        }
    }
}
