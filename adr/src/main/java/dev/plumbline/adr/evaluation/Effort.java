package dev.plumbline.adr.evaluation;

/** How many more situations a search may look at before it gives up. Shared by the searches that one leads to. */
final class Effort {

    private int left;

    /** @param situations to look at, at most */
    Effort(int situations) {
        this.left = situations;
    }

    /** Takes one more situation; {@code false} if none was left. */
    boolean spend() {
        if (left == 0) {
            return false;
        }
        left--;
        return true;
    }
}
