package com.acme.notifications.adapter.out.dispatch.vendor;

import com.acme.notifications.application.Delivery;
import com.acme.notifications.domain.NotificationId;
import io.quarkus.scheduler.Scheduled;
import java.util.UUID;

class RecoverySweep {
    private Delivery delivery;

    @Scheduled(every = "5s")
    void sweep() {
        delivery.deliver(new NotificationId(UUID.randomUUID()));
    }
}
