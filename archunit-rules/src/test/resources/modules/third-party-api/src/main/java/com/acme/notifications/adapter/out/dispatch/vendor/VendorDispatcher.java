package com.acme.notifications.adapter.out.dispatch.vendor;

import com.acme.notifications.application.NotificationDispatcher;
import com.acme.notifications.application.NotificationStore;
import com.acme.notifications.domain.NotificationId;
import jakarta.transaction.Transactional;

class VendorDispatcher implements NotificationDispatcher {
    private final NotificationStore store;

    VendorDispatcher(NotificationStore store) {
        this.store = store;
    }

    @Override
    @Transactional
    public void dispatch(NotificationId id) {
        store.accept(id);
    }
}
