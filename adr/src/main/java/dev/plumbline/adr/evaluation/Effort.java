package dev.plumbline.adr.evaluation;

/**
 * How many more situations a search may judge before it gives up. Shared by the searches that one leads to. Counted, and
 * no clock: the same question has the same answer on every machine.
 */
public final class Effort {

    private final Effort whole;
    private int left;

    /** @param situations to judge, at most */
    public Effort(int situations) {
        this.whole = this;
        this.left = situations;
    }

    private Effort(int situations, Effort whole) {
        this.whole = whole;
        this.left = situations;
    }

    /** A part of it, for one search of several: what it takes is gone from the whole too. */
    public Effort part(int situations) {
        return new Effort(situations, this);
    }

    /** Takes one more situation; {@code false} if none was left. */
    boolean spend() {
        if (left == 0 || (whole != this && !whole.spend())) {
            return false;
        }
        left--;
        return true;
    }

    public boolean isSpent() {
        return left == 0 || (whole != this && whole.isSpent());
    }
}
