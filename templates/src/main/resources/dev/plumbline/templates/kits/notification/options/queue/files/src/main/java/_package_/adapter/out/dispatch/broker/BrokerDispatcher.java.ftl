package [=package].adapter.out.dispatch.broker;

import [=package].application.NotificationDispatcher;
import [=package].application.NotificationStore;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

/**
 * Accepts into the database, not into the broker: a transaction cannot span both, and the broker may
 * be away. What is committed here is published by {@link OutboxRelay}.
 */
@ApplicationScoped
class BrokerDispatcher implements NotificationDispatcher {

    private final NotificationStore store;
    private final BrokerOutbox outbox;
    private final Event<Dispatched> dispatched;

    BrokerDispatcher(NotificationStore store, BrokerOutbox outbox, Event<Dispatched> dispatched) {
        this.store = store;
        this.outbox = outbox;
        this.dispatched = dispatched;
    }

    @Override
    @Transactional
    public NotificationId dispatch(NotificationRequest request) {
        var accepted = store.accept(request);
        if (accepted.isNew()) {
            outbox.add(accepted.id());
            dispatched.fire(new Dispatched(accepted.id()));
        }
        return accepted.id();
    }
}
