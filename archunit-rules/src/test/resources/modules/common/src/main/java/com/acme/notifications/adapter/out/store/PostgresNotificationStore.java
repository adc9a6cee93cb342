package com.acme.notifications.adapter.out.store;

import com.acme.notifications.application.NotificationStore;
import com.acme.notifications.domain.NotificationId;

class PostgresNotificationStore implements NotificationStore {
    @Override
    public void accept(NotificationId id) {}
}
