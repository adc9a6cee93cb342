package [=package].adapter.out.dispatch.vendor;

import [=package].application.NotificationDispatcher;
import [=package].application.NotificationStore;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/** Writes the intent down in the caller's transaction. The vendor is called once that has committed. */
@ApplicationScoped
class VendorDispatcher implements NotificationDispatcher {

    private final NotificationStore store;
    private final Event<Accepted> accepted;

    VendorDispatcher(NotificationStore store, Event<Accepted> accepted) {
        this.store = store;
        this.accepted = accepted;
    }

    @Override
    @Transactional
    public NotificationId dispatch(NotificationRequest request) {
        var intent = store.accept(request);
        if (intent.isNew()) {
            accepted.fire(new Accepted(intent.id()));
        }
        return intent.id();
    }
}
