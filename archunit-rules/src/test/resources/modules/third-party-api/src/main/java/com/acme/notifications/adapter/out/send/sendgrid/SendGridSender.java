package com.acme.notifications.adapter.out.send.sendgrid;

import com.acme.notifications.application.NotificationSender;
import com.acme.notifications.domain.NotificationId;

class SendGridSender implements NotificationSender {
    private final SendGridApi api;

    SendGridSender(SendGridApi api) {
        this.api = api;
    }

    @Override
    public void send(NotificationId id) {
        api.send(id.toString());
    }
}
