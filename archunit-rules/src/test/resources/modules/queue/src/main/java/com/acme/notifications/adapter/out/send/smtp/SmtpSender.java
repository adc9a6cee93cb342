package com.acme.notifications.adapter.out.send.smtp;

import com.acme.notifications.application.NotificationSender;
import com.acme.notifications.domain.NotificationId;
import jakarta.mail.Transport;

class SmtpSender implements NotificationSender {
    @Override
    public void send(NotificationId id) {
        Transport.send(id.toString());
    }
}
