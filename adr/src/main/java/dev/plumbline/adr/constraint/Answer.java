package dev.plumbline.adr.constraint;

/** What a team says to a question. {@code toString} is the answer as a person would write it. */
public sealed interface Answer {

    record Known(Value value) implements Answer {

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A number that is known only roughly; both ends included. */
    record Between(long low, long high) implements Answer {

        public Between {
            if (low > high) {
                throw new IllegalArgumentException(low + ".." + high + " is empty");
            }
        }

        @Override
        public String toString() {
            return low + ".." + high;
        }
    }

    record Unknown() implements Answer {

        @Override
        public String toString() {
            return "unknown";
        }
    }
}
