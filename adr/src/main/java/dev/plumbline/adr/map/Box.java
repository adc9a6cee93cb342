package dev.plumbline.adr.map;

/** A rectangle of positions, all four ends included. */
public record Box(long left, long right, long bottom, long top) {

    public Box {
        if (left > right || bottom > top) {
            throw new IllegalArgumentException("no box");
        }
    }

    static Box of(Axis x, Axis y) {
        return new Box(x.first(), x.last(), y.first(), y.last());
    }

    Box columns(long from, long to) {
        return new Box(from, to, bottom, top);
    }

    Box rows(long from, long to) {
        return new Box(left, right, from, to);
    }
}
