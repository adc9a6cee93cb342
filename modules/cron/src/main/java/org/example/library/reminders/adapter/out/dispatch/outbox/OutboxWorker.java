package org.example.library.reminders.adapter.out.dispatch.outbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.example.library.reminders.application.Delivery;

/** Drains the outbox, by schedule. Every replica runs one; claims keep them from taking the same notification. */
@ApplicationScoped
class OutboxWorker {

    private final Delivery delivery;

    OutboxWorker(Delivery delivery) {
        this.delivery = delivery;
    }

    @Scheduled(every = "{notifications.outbox.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void drain() {
        delivery.deliverDue();
    }
}
