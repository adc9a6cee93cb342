package com.acme.notifications.application;

import com.acme.notifications.domain.NotificationId;

public interface NotificationDispatcher {
    void dispatch(NotificationId id);
}
