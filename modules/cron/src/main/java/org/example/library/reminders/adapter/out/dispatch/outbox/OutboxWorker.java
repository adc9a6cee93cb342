package org.example.library.reminders.adapter.out.dispatch.outbox;

import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.example.library.reminders.application.Delivery;
import org.example.library.reminders.application.Timeline;

/** Drains the outbox, by schedule. Every replica runs one; claims keep them from taking the same notification. */
@ApplicationScoped
class OutboxWorker {

    /** A run is late, and told, when so many should have been. */
    private static final int MISSED = 5;

    private final Delivery delivery;
    private final Timeline timeline;
    private final Duration late;
    private long last = System.nanoTime();

    OutboxWorker(
            Delivery delivery, Timeline timeline, @ConfigProperty(name = "notifications.outbox.every") Duration every) {
        this.delivery = delivery;
        this.timeline = timeline;
        this.late = every.multipliedBy(MISSED);
    }

    @Scheduled(every = "{notifications.outbox.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void drain() {
        var since = Duration.ofNanos(System.nanoTime() - last);
        last = System.nanoTime();
        if (since.compareTo(late) > 0) {
            timeline.add(Timeline.Event.LATE, "schedule", null, 1, since);
        }
        delivery.deliverDue();
    }
}
