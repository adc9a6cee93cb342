package com.acme.notifications.adapter.out.dispatch.vendor;

import com.acme.notifications.application.Delivery;
import com.acme.notifications.domain.NotificationId;

class VendorCalls {
    private final Delivery delivery;

    VendorCalls(Delivery delivery) {
        this.delivery = delivery;
    }

    void call(NotificationId accepted) {
        delivery.deliver(accepted);
    }
}
