package [=package].application;

import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import java.util.Optional;

/** What callers can ask for: send this, and how far is it. */
public final class NotificationService {

    private final NotificationDispatcher dispatcher;
    private final NotificationStore store;

    public NotificationService(NotificationDispatcher dispatcher, NotificationStore store) {
        this.dispatcher = dispatcher;
        this.store = store;
    }

    public NotificationId submit(NotificationRequest request) {
        return dispatcher.dispatch(request);
    }

    public Optional<NotificationState> state(NotificationId id) {
        return store.find(id);
    }
}
