package com.acme.notifications.application;

import com.acme.notifications.domain.NotificationId;

public interface NotificationStore {
    void accept(NotificationId id);
}
