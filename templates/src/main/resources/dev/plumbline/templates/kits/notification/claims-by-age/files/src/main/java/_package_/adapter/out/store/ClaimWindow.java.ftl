package [=package].adapter.out.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Where the search for due notifications begins. What was settled leaves a dead entry in the index of due times, and
 * while somebody has a long transaction open, none of these can be cleared away: a search from the beginning would read
 * them all, each time. So a search begins where the last one ended, and only a small part of the time goes into whole
 * ones, for what was committed late, given back or replayed.
 */
final class ClaimWindow {

    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** A whole search is followed by a pause from them that is so many times as long. */
    private static final long REST = 20;

    private OffsetDateTime end = BEGINNING;
    private long nextWhole = System.nanoTime();

    /** A search to be made. */
    record Search(OffsetDateTime from, long startedAt) {

        boolean isWhole() {
            return from.equals(BEGINNING);
        }
    }

    synchronized Search next() {
        long now = System.nanoTime();
        return new Search(now - nextWhole >= 0 ? BEGINNING : end, now);
    }

    /** @param due when what was found was due, the earliest first */
    synchronized void found(Search search, List<OffsetDateTime> due) {
        long now = System.nanoTime();
        if (search.isWhole()) {
            nextWhole = now + REST * (now - search.startedAt());
        }
        if (!due.isEmpty()) {
            end = due.get(due.size() - 1);
        }
    }

    /** Waits until a whole search is due. */
    void awaitWhole() {
        long left = nextWhole() - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = nextWhole() - System.nanoTime();
        }
    }

    private synchronized long nextWhole() {
        return nextWhole;
    }
}
