package com.acme.notifications.application;

import com.acme.notifications.domain.NotificationId;

public final class Delivery {
    private final NotificationSender sender;

    public Delivery(NotificationSender sender) {
        this.sender = sender;
    }

    public void deliver(NotificationId id) {
        sender.send(id);
    }
}
