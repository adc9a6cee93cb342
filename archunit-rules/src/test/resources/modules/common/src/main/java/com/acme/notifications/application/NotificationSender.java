package com.acme.notifications.application;

import com.acme.notifications.domain.NotificationId;

public interface NotificationSender {
    void send(NotificationId id);
}
