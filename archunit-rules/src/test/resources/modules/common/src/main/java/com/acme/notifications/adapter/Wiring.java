package com.acme.notifications.adapter;

import com.acme.notifications.application.Delivery;
import com.acme.notifications.application.NotificationSender;

class Wiring {
    Delivery delivery(NotificationSender sender) {
        return new Delivery(sender);
    }
}
