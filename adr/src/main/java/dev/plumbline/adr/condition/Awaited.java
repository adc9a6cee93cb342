package dev.plumbline.adr.condition;

import java.util.BitSet;
import java.util.stream.IntStream;

/** The open questions that something still depends on, by their places in a list. */
public final class Awaited {

    public static final Awaited NOTHING = new Awaited(new BitSet());

    private final BitSet places;

    private Awaited(BitSet places) {
        this.places = places;
    }

    public static Awaited only(int place) {
        BitSet places = new BitSet();
        places.set(place);
        return new Awaited(places);
    }

    /** These and others. */
    public Awaited and(Awaited other) {
        if (other.isIn(this)) {
            return this;
        }
        if (isIn(other)) {
            return other;
        }
        BitSet both = (BitSet) places.clone();
        both.or(other.places);
        return new Awaited(both);
    }

    private boolean isIn(Awaited other) {
        if (this == other) {
            return true;
        }
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            if (!other.places.get(place)) {
                return false;
            }
        }
        return true;
    }

    public boolean contains(int place) {
        return places.get(place);
    }

    public boolean isNothing() {
        return places.isEmpty();
    }

    public IntStream places() {
        return places.stream();
    }
}
