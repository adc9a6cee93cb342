package com.acme.notifications.application;

import com.acme.notifications.domain.DeliveryStatus;
import com.acme.notifications.domain.NotificationId;
import com.acme.notifications.domain.NotificationRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What callers can ask for: send this, and how far is it; and what those who operate it can. */
public final class NotificationService {

    private final NotificationDispatcher dispatcher;
    private final NotificationStore store;
    private final ProviderPauses pauses;
    private final Routes routes;
    private final Timeline timeline;

    public NotificationService(
            NotificationDispatcher dispatcher,
            NotificationStore store,
            ProviderPauses pauses,
            Routes routes,
            Timeline timeline) {
        this.dispatcher = dispatcher;
        this.store = store;
        this.pauses = pauses;
        this.routes = routes;
        this.timeline = timeline;
    }

    /**
     * Accepts a request.
     *
     * @throws NoRouteException if nobody carries its channel
     * @throws KeyReusedException if its key was used before for a different request
     */
    public NotificationId submit(NotificationRequest request) {
        routes.to(request.recipient().channel());
        return dispatcher.dispatch(request);
    }

    public Optional<NotificationState> state(NotificationId id) {
        return store.find(id);
    }

    /** See {@link Timeline#attempts}. */
    public List<Timeline.Past> attempts(NotificationId id) {
        return timeline.attempts(id);
    }

    /** See {@link NotificationStore#list}. */
    public List<NotificationState> list(DeliveryStatus status, Optional<NotificationState> last, int limit) {
        return store.list(status, last, limit);
    }

    /** Sends a parked notification again. False if it is not parked. */
    public boolean replay(NotificationId id) {
        return store.replay(id);
    }

    /** Sends parked notifications again. Tells how many. */
    public int replay(NotificationStore.Parked which) {
        return store.replay(which);
    }

    /** See {@link NotificationStore#dismiss(NotificationId, String)}. */
    public boolean dismiss(NotificationId id, String note) {
        return store.dismiss(id, note);
    }

    /** See {@link NotificationStore#dismiss(NotificationStore.Parked, String)}. */
    public int dismiss(NotificationStore.Parked which, String note) {
        return store.dismiss(which, note);
    }

    public List<ProviderPauses.Pause> pauses() {
        return pauses.all();
    }

    /** Tries a provider again now. False if it is not paused. */
    public boolean resume(String provider) {
        boolean wasPaused = pauses.end(provider);
        if (wasPaused) {
            timeline.add(Timeline.Event.RESUMED, provider, "by hand", 1, Duration.ZERO);
        }
        return wasPaused;
    }
}
