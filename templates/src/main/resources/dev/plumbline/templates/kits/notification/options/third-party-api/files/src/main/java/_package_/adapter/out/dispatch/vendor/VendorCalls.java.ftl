package [=package].adapter.out.dispatch.vendor;

import [=package].application.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/**
 * Has the vendor called right after the commit, outside of any transaction: a slow vendor must not hold a database
 * connection. When all senders are busy the notification waits in the database, where the next free one finds it.
 */
@ApplicationScoped
class VendorCalls {

    private final Delivery delivery;

    VendorCalls(Delivery delivery) {
        this.delivery = delivery;
    }

    void call(@Observes(during = TransactionPhase.AFTER_SUCCESS) Accepted accepted) {
        delivery.deliverDue();
    }
}
