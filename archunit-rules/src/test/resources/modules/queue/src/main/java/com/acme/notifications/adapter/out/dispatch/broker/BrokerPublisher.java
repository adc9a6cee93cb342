package com.acme.notifications.adapter.out.dispatch.broker;

import jakarta.jms.DeliveryMode;
import jakarta.jms.Session;
import org.apache.qpid.jms.JmsConnectionFactory;

class BrokerPublisher {
    private final Session session = new JmsConnectionFactory().createSession(Session.AUTO_ACKNOWLEDGE);

    /** Never NON_PERSISTENT. */
    void publish(String id) {
        session.send(id, DeliveryMode.PERSISTENT);
    }
}
