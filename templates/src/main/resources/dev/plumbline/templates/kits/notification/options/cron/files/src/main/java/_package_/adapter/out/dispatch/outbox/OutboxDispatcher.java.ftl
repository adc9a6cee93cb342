package [=package].adapter.out.dispatch.outbox;

import [=package].application.NotificationDispatcher;
import [=package].application.NotificationStore;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Accepting is all there is to do: the row is in the outbox, and {@link OutboxWorker} finds it there. */
@ApplicationScoped
class OutboxDispatcher implements NotificationDispatcher {

    private final NotificationStore store;

    OutboxDispatcher(NotificationStore store) {
        this.store = store;
    }

    @Override
    @Transactional
    public NotificationId dispatch(NotificationRequest request) {
        return store.accept(request).id();
    }
}
