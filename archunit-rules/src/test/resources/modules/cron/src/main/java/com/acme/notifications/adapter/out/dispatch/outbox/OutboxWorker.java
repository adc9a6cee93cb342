package com.acme.notifications.adapter.out.dispatch.outbox;

import com.acme.notifications.application.Delivery;
import com.acme.notifications.domain.NotificationId;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import java.util.UUID;

class OutboxWorker {
    private final Delivery delivery;

    OutboxWorker(Delivery delivery) {
        this.delivery = delivery;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void drain() {
        delivery.deliver(new NotificationId(UUID.randomUUID()));
    }
}
