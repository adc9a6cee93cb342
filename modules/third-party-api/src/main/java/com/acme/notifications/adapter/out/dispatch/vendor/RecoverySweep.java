package com.acme.notifications.adapter.out.dispatch.vendor;

import com.acme.notifications.application.Delivery;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for what is due and no commit announces: after a refusal, a pause, or a crash in the middle of a call. */
@ApplicationScoped
class RecoverySweep {

    private final Delivery delivery;

    RecoverySweep(Delivery delivery) {
        this.delivery = delivery;
    }

    @Scheduled(every = "{notifications.vendor.recovery-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        delivery.deliverDue();
    }
}
