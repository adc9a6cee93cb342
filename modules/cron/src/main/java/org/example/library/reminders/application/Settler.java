package org.example.library.reminders.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes down what came of attempts. While one sender writes, the others line up behind it, and the next one writes
 * for all of them at once: many results in one commit, and no sender goes on before its own is kept.
 */
final class Settler {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final NotificationStore store;
    private final DeliveryAlarms alarms;
    private final long patience;
    private final Queue<NotificationStore.Settled> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock(true);

    /** @param lease after it somebody else may have the notification, and there is nothing left to write */
    Settler(NotificationStore store, DeliveryAlarms alarms, Duration lease) {
        this.store = store;
        this.alarms = alarms;
        this.patience = lease.toNanos();
    }

    void settle(NotificationStore.Settled mine) {
        waiting.add(mine);
        writing.lock();
        try {
            if (waiting.contains(mine)) {
                write();
            }
        } finally {
            writing.unlock();
        }
    }

    private void write() {
        List<NotificationStore.Settled> batch = new ArrayList<>();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
        }
        long start = System.nanoTime();
        for (Duration pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                store.settle(batch);
                return;
            } catch (RuntimeException away) {
                if (System.nanoTime() - start > patience) {
                    alarms.unsettled(batch.size(), away);
                    return;
                }
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
