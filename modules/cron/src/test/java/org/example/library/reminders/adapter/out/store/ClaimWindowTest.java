package org.example.library.reminders.adapter.out.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimWindowTest {

    private static final Duration TOOK = Duration.ofMillis(300);

    private final ClaimWindow window = new ClaimWindow();

    @Test
    void searchesFromTheEndOfTheLastSearchWhileThatFindsSomething() {
        foundByWholeSearch();
        assertThat(window.next().isWhole()).isFalse();
    }

    /** Senders that have nothing to do stand still for that long. */
    @Test
    void looksAtEverythingOnceThereIsNothingBehindTheEndAndWaitsForThatNoLongerThanALookTakes() {
        foundByWholeSearch();
        window.found(window.next(), List.of());
        long start = System.nanoTime();
        window.awaitWhole();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TOOK.multipliedBy(5));
        assertThat(window.next().isWhole()).isTrue();
    }

    private void foundByWholeSearch() {
        var first = window.next();
        assertThat(first.isWhole()).isTrue();
        var slow = new ClaimWindow.Search(first.from(), System.nanoTime() - TOOK.toNanos());
        window.found(slow, List.of(OffsetDateTime.now(ZoneOffset.UTC)));
    }
}
