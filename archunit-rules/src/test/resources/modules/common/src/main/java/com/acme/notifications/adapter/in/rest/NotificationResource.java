package com.acme.notifications.adapter.in.rest;

import com.acme.notifications.application.NotificationService;
import com.acme.notifications.domain.NotificationId;
import java.util.UUID;

class NotificationResource {
    private final NotificationService service;

    NotificationResource(NotificationService service) {
        this.service = service;
    }

    void post() {
        service.submit(new NotificationId(UUID.randomUUID()));
    }
}
