package dev.plumbline.bench.designs;

import dev.plumbline.bench.parts.Broker;
import dev.plumbline.bench.parts.HttpProvider;
import dev.plumbline.bench.parts.Ledger;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.qpid.jms.JmsConnectionFactory;

/** A client of AMQP 1.0: durable messages, and so many consumers, each of which acknowledges when a message is sent. */
final class BareAmqp implements Contender {

    private final AtomicInteger rounds = new AtomicInteger();
    private final HttpProvider provider;
    private final Post post;
    private final Connection connection;
    private final ExecutorService workers;
    private volatile boolean isClosed;

    BareAmqp(Broker broker, HttpProvider provider, int threads) {
        this.provider = provider;
        this.post = new Post(provider.port());
        this.workers = Executors.newFixedThreadPool(threads);
        try {
            // Few in advance, or the first consumer would have all.
            connection = new JmsConnectionFactory(
                            "amqp://127.0.0.1:" + broker.port() + "?jms.prefetchPolicy.queuePrefetch=10")
                    .createConnection();
            connection.start();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < threads; i++) {
            workers.execute(this::consume);
        }
    }

    @Override
    public String name() {
        return "bare AMQP client";
    }

    @Override
    public Ledger ledger() {
        return provider.ledger();
    }

    /** The answers of the broker are awaited, not one by one. */
    @Override
    public void begin(int messages) {
        int round = rounds.incrementAndGet();
        try (Session session = connection.createSession(Session.SESSION_TRANSACTED);
                MessageProducer producer = session.createProducer(session.createQueue(Broker.TRIAL))) {
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            for (int i = 1; i <= messages; i++) {
                producer.send(session.createTextMessage("n-b" + round + "-" + i));
                if (i % 200 == 0 || i == messages) {
                    session.commit();
                }
            }
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private void consume() {
        try (Session session = connection.createSession(Session.CLIENT_ACKNOWLEDGE);
                MessageConsumer consumer = session.createConsumer(session.createQueue(Broker.TRIAL))) {
            while (!isClosed) {
                Message message = consumer.receive(100);
                if (message instanceof TextMessage text) {
                    post.send(text.getText());
                    message.acknowledge();
                }
            }
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        isClosed = true;
        workers.shutdown();
        try {
            workers.awaitTermination(5, TimeUnit.SECONDS);
            connection.close();
        } catch (JMSException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
