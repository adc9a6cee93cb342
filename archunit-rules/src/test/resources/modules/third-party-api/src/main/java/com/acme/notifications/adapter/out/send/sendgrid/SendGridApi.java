package com.acme.notifications.adapter.out.send.sendgrid;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

@RegisterRestClient(configKey = "sendgrid")
interface SendGridApi {
    void send(String mail);
}
