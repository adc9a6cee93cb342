package com.example.shop.notices.adapter.out.dispatch.broker;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import org.apache.qpid.jms.message.JmsMessageSupport;

/** What a consumer tells the broker about a message: the AMQP 1.0 terminal states that are used here. */
enum Outcome {
    /** Done with. */
    ACCEPTED(JmsMessageSupport.ACCEPTED),
    /** Never to be delivered again: off to the dead letters. */
    REJECTED(JmsMessageSupport.REJECTED),
    /** To be delivered again, and this was no delivery. */
    RELEASED(JmsMessageSupport.RELEASED),
    /** To be delivered again, as often as the broker's bound allows; then to the dead letters. */
    MODIFIED_FAILED(JmsMessageSupport.MODIFIED_FAILED);

    private final int code;

    Outcome(int code) {
        this.code = code;
    }

    void settle(Message message) throws JMSException {
        message.setIntProperty(JmsMessageSupport.JMS_AMQP_ACK_TYPE, code);
        message.acknowledge();
    }
}
