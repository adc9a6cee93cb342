package [=package].adapter.out.dispatch.vendor;

import [=package].application.Delivery;
import [=package].domain.NotificationId;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Calls the vendor right after the commit, outside of any transaction: a slow vendor must not hold a
 * database connection. When all callers are busy the notification is left to {@link RecoverySweep}; the
 * intent is safe, so nothing has to wait in memory.
 */
@ApplicationScoped
class VendorCalls {

    private static final Logger LOG = Logger.getLogger(VendorCalls.class);

    private final Delivery delivery;
    private final ThreadPoolExecutor callers;

    VendorCalls(Delivery delivery, VendorSettings settings) {
        this.delivery = delivery;
        this.callers = new ThreadPoolExecutor(
                0,
                settings.parallel(),
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                task -> new Thread(task, "vendor-call"),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    void call(@Observes(during = TransactionPhase.AFTER_SUCCESS) Accepted accepted) {
        callers.execute(() -> deliver(accepted.id()));
    }

    private void deliver(NotificationId id) {
        try {
            delivery.deliver(id);
        } catch (RuntimeException e) {
            LOG.errorf(e, "notification %s is left to the sweep", id);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        callers.shutdown();
    }
}
