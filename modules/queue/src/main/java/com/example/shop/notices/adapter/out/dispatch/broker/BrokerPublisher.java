package com.example.shop.notices.adapter.out.dispatch.broker;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Writes messages to the broker. For one thread. */
@Dependent
class BrokerPublisher {

    static final String KEY = "idempotencyKey";

    private final BrokerConnections connections;
    private final BrokerSettings settings;
    private Connection connection;
    private Session session;
    private MessageProducer producer;
    private volatile boolean lost;

    BrokerPublisher(BrokerConnections connections, BrokerSettings settings) {
        this.connections = connections;
        this.settings = settings;
    }

    /** Connects, unless it is connected. */
    void open() throws JMSException {
        if (producer != null && !lost) {
            return;
        }
        close();
        lost = false;
        connection = connections.open();
        connection.setExceptionListener(e -> lost = true);
        session = connection.createSession(Session.AUTO_ACKNOWLEDGE);
        MessageProducer opened = session.createProducer(session.createQueue(settings.address()));
        opened.setDeliveryMode(DeliveryMode.PERSISTENT); // or a restart of the broker loses messages
        producer = opened;
    }

    /**
     * Sends all of them without waiting in between, then waits for the broker, and tells which of them
     * it has taken. Of the others nobody knows.
     */
    List<OutboxEntry> publish(List<OutboxEntry> entries) throws JMSException {
        Map<OutboxEntry, CompletableFuture<Void>> sent = new LinkedHashMap<>();
        for (OutboxEntry entry : entries) {
            var answer = new Answer();
            producer.send(message(entry), answer);
            sent.put(entry, answer.future());
        }
        awaitAll(sent);
        return sent.keySet().stream().filter(entry -> taken(sent.get(entry))).toList();
    }

    /** Forgets the connection; the next {@link #open} makes another. */
    @PreDestroy
    void close() {
        producer = null;
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (JMSException e) {
            // It is broken, which is why it is closed.
        }
        connection = null;
    }

    /** The body is the notification's id and nothing else, for the rest is in the database. */
    private Message message(OutboxEntry entry) throws JMSException {
        Message message = session.createTextMessage(entry.id().toString());
        message.setStringProperty(KEY, entry.key());
        return message;
    }

    private void awaitAll(Map<OutboxEntry, CompletableFuture<Void>> sent) {
        try {
            CompletableFuture.allOf(sent.values().toArray(CompletableFuture[]::new))
                    .orTimeout(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            // Each one tells for itself.
        }
    }

    private static boolean taken(CompletableFuture<Void> answer) {
        return answer.isDone() && !answer.isCompletedExceptionally();
    }
}
