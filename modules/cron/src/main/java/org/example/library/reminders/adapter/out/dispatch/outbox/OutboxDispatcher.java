package org.example.library.reminders.adapter.out.dispatch.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.example.library.reminders.application.NotificationDispatcher;
import org.example.library.reminders.application.NotificationStore;
import org.example.library.reminders.domain.NotificationId;
import org.example.library.reminders.domain.NotificationRequest;

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
