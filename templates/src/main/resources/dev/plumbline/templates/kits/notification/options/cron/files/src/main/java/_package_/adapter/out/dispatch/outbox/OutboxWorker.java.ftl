package [=package].adapter.out.dispatch.outbox;

import [=package].application.Delivery;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Drains the outbox. Every replica runs one; claims keep them from taking the same notification.
 * A run ends when nothing is due, or after a batch, so that a long queue cannot hide a stuck worker.
 */
@ApplicationScoped
class OutboxWorker {

    private final Delivery delivery;
    private final int batch;

    OutboxWorker(Delivery delivery, @ConfigProperty(name = "notifications.outbox.batch") int batch) {
        this.delivery = delivery;
        this.batch = batch;
    }

    @Scheduled(every = "{notifications.outbox.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void drain() {
        delivery.deliverDue(batch);
    }
}
