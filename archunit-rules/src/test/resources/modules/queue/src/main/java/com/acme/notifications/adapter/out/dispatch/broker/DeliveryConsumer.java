package com.acme.notifications.adapter.out.dispatch.broker;

import com.acme.notifications.application.Delivery;
import com.acme.notifications.domain.NotificationId;

class DeliveryConsumer {
    private final Delivery delivery;

    DeliveryConsumer(Delivery delivery) {
        this.delivery = delivery;
    }

    void receive(NotificationId id) {
        delivery.deliver(id);
    }
}
