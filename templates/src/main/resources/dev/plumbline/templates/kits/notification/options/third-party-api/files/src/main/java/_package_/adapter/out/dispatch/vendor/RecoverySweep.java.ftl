package [=package].adapter.out.dispatch.vendor;

import [=package].application.Delivery;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Tries again what is due: after a refusal, after a crash in the middle of a call, after a burst. */
@ApplicationScoped
class RecoverySweep {

    private final Delivery delivery;
    private final VendorSettings settings;

    RecoverySweep(Delivery delivery, VendorSettings settings) {
        this.delivery = delivery;
        this.settings = settings;
    }

    @Scheduled(every = "{notifications.vendor.recovery-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        delivery.deliverDue(settings.batch());
    }
}
