package com.example.shop.notices.adapter.out.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Where the search for due notifications begins. What was settled leaves a dead entry in the index of due times, and
 * while somebody has a long transaction open, none of these can be cleared away: a search from the beginning would read
 * them all, each time. So a search begins where the last one ended, and only a small part of the time goes into whole
 * ones, for what was committed late, given back or replayed; up to half of it while there is nothing else to do.
 */
final class ClaimWindow {

    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(2000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    /** A whole search is followed by a pause from them that is so many times as long. */
    private static final long REST = 20;

    private OffsetDateTime end = BEGINNING;
    private long lastWhole = System.nanoTime();
    private long took;
    private boolean isIdle;

    /** A search to be made. */
    record Search(OffsetDateTime from, long startedAt) {

        boolean isWhole() {
            return from.equals(BEGINNING);
        }
    }

    synchronized Search next() {
        long now = System.nanoTime();
        return new Search(isIdle || now - lastWhole >= REST * took ? BEGINNING : end, now);
    }

    /** @param due when what was found was due, the earliest first */
    synchronized void found(Search search, List<OffsetDateTime> due) {
        long now = System.nanoTime();
        if (search.isWhole()) {
            took = now - search.startedAt();
            lastWhole = now;
            isIdle = false;
        }
        if (!due.isEmpty()) {
            end = due.get(due.size() - 1);
        }
    }

    /** There is nothing behind the end: the next search is a whole one, after no longer a wait than the last took. */
    void awaitWhole() {
        long moment = idle();
        long left = moment - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = moment - System.nanoTime();
        }
    }

    private synchronized long idle() {
        isIdle = true;
        return lastWhole + took;
    }
}
