package com.acme.notifications.application;

import com.acme.notifications.domain.NotificationId;

public final class NotificationService {
    private final NotificationDispatcher dispatcher;

    public NotificationService(NotificationDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    public void submit(NotificationId id) {
        dispatcher.dispatch(id);
    }
}
