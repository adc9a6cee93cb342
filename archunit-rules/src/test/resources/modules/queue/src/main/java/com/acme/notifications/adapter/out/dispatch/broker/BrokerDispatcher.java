package com.acme.notifications.adapter.out.dispatch.broker;

import com.acme.notifications.application.NotificationDispatcher;
import com.acme.notifications.application.NotificationStore;
import com.acme.notifications.domain.NotificationId;
import jakarta.transaction.Transactional;

class BrokerDispatcher implements NotificationDispatcher {
    private final NotificationStore store;

    BrokerDispatcher(NotificationStore store) {
        this.store = store;
    }

    @Override
    @Transactional
    public void dispatch(NotificationId id) {
        store.accept(id);
    }
}
