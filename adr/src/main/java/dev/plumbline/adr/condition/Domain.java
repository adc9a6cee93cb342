package dev.plumbline.adr.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The values that an answer leaves possible. A plain answer leaves one; a range or <i>unknown</i> leaves
 * many. Everything the engine says about open answers comes from looking at domains, never at samples.
 */
public sealed interface Domain {

    /** Whether exactly one value is left. */
    boolean isSettled();

    /**
     * A domain of the same kind that holds all of both; of numbers and sets it may hold more.
     *
     * @throws ClassCastException if the other is of another kind
     */
    Domain around(Domain other);

    /** Whether every value of another domain of the same kind is in this one. */
    boolean holds(Domain other);

    /** Numbers from {@code low} to {@code high}, both included. Answers are whole; derived facts need not be. */
    record Numbers(double low, double high) implements Domain {

        public Numbers {
            if (!(low <= high)) {
                throw new IllegalArgumentException("no numbers between " + low + " and " + high);
            }
        }

        public static Numbers only(double value) {
            return new Numbers(value, value);
        }

        @Override
        public boolean isSettled() {
            return low == high;
        }

        /** The least that holds both. */
        @Override
        public Numbers around(Domain domain) {
            Numbers other = (Numbers) domain;
            return new Numbers(Math.min(low, other.low), Math.max(high, other.high));
        }

        @Override
        public boolean holds(Domain domain) {
            return around(domain).equals(this);
        }

        /** Whether some number is in both. */
        public boolean meets(Numbers other) {
            return low <= other.high && other.low <= high;
        }

        /** The part of these numbers that is within bounds; the bounds, if there is none. */
        public Numbers within(Numbers bounds) {
            return meets(bounds) ? new Numbers(Math.max(low, bounds.low), Math.min(high, bounds.high)) : bounds;
        }
    }

    /** One of these words. */
    record Words(List<String> possible) implements Domain {

        public Words {
            possible = List.copyOf(possible);
            if (possible.isEmpty()) {
                throw new IllegalArgumentException("a domain of words needs one");
            }
        }

        @Override
        public Words around(Domain other) {
            return new Words(Stream.concat(possible.stream(), ((Words) other).possible.stream())
                    .distinct()
                    .toList());
        }

        @Override
        public boolean holds(Domain other) {
            return possible.containsAll(((Words) other).possible);
        }

        @Override
        public boolean isSettled() {
            return possible.size() == 1;
        }
    }

    /**
     * A set of words.
     *
     * @param present words that are certainly in it
     * @param open words that may be in it
     * @param mayBeEmpty whether the set with no word at all is allowed
     */
    record WordSets(List<String> present, List<String> open, boolean mayBeEmpty) implements Domain {

        public WordSets {
            present = List.copyOf(present);
            open = List.copyOf(open);
        }

        @Override
        public boolean isSettled() {
            return open.isEmpty();
        }

        @Override
        public WordSets around(Domain domain) {
            WordSets other = (WordSets) domain;
            List<String> certain =
                    present.stream().filter(other.present::contains).toList();
            List<String> maybe = Stream.of(present, open, other.present, other.open)
                    .flatMap(List::stream)
                    .distinct()
                    .filter(word -> !certain.contains(word))
                    .toList();
            return new WordSets(certain, maybe, mayBeEmpty || other.mayBeEmpty);
        }

        @Override
        public boolean holds(Domain domain) {
            WordSets other = (WordSets) domain;
            List<String> known = Stream.concat(present.stream(), open.stream()).toList();
            return other.present.containsAll(present)
                    && known.containsAll(other.present)
                    && known.containsAll(other.open);
        }

        /** This set, with the first open word decided. */
        public WordSets deciding(boolean in) {
            List<String> rest = open.subList(1, open.size());
            List<String> certain = new ArrayList<>(present);
            if (in || (!mayBeEmpty && present.isEmpty() && rest.isEmpty())) {
                certain.add(open.get(0));
            }
            return new WordSets(certain, rest, mayBeEmpty);
        }
    }
}
