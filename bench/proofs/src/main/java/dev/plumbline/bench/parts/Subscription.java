package dev.plumbline.bench.parts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What another team has that reads the events in a group of its own, from the first that the topic holds. */
public final class Subscription implements AutoCloseable {

    /** All that was posted, and the version by which a reader knows the form. */
    private static final List<String> SAID = List.of(
            "\"version\":1,",
            "\"channel\":\"EMAIL\"",
            "\"to\":\"reader@reader.test\"",
            "\"body\":\"Your book is due.\"",
            "\"acceptedAt\":\"");

    private final Ledger ledger = new Ledger();
    private final AtomicInteger incomplete = new AtomicInteger();
    private final AtomicBoolean fromTheStart = new AtomicBoolean();
    private final Thread reader;
    private volatile boolean isClosed;

    public Subscription(Broker broker, String group) {
        reader = new Thread(() -> read(broker, group), "subscription " + group);
        reader.setDaemon(true);
        reader.start();
    }

    /** The events that came. */
    public Ledger ledger() {
        return ledger;
    }

    /** Events in which something was missing. */
    public int incomplete() {
        return incomplete.get();
    }

    /** Forgets what came, and reads all of it again. */
    public void again() {
        ledger.clear();
        fromTheStart.set(true);
    }

    private void read(Broker broker, String group) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", "127.0.0.1:" + broker.port(), "group.id", group, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Broker.MESSAGES));
            while (!isClosed) {
                if (fromTheStart.getAndSet(false)) {
                    consumer.seekToBeginning(consumer.assignment());
                }
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(100))) {
                    note(event.value());
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void note(String event) throws InterruptedException {
        String name = Ledger.name(event);
        ledger.deliver(name, Duration.ZERO);
        if (!SAID.stream().allMatch(event::contains) || !event.contains("\"subject\":\"" + name + "\"")) {
            incomplete.incrementAndGet();
        }
    }

    @Override
    public void close() {
        isClosed = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
