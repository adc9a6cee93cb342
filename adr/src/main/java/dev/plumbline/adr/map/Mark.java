package dev.plumbline.adr.map;

/** Where the team stands. */
public record Mark(Span x, Span y) {

    /**
     * What an answer leaves possible.
     *
     * @param reckoned the position of the value that is reckoned with
     * @param low the first position that is possible and shown
     * @param high the last one
     * @param isKnown false if nothing is known at all
     */
    public record Span(long reckoned, long low, long high, boolean isKnown) {

        public boolean isPoint() {
            return low == high;
        }
    }
}
