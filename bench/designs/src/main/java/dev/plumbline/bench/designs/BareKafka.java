package dev.plumbline.bench.designs;

import dev.plumbline.bench.parts.Broker;
import dev.plumbline.bench.parts.HttpProvider;
import dev.plumbline.bench.parts.Ledger;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The client of Kafka: what is polled is sent by so many threads, and committed when all before it is sent. */
final class BareKafka implements Contender {

    /** How much may be read ahead. */
    private static final int MOST = 1_000;

    private record Sending(ConsumerRecord<String, String> message, Future<?> answer) {}

    private final Queue<Sending> underWay = new ArrayDeque<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private final HttpProvider provider;
    private final Post post;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final ExecutorService workers;
    private final Thread reader = new Thread(this::read, "bare-kafka");
    private volatile boolean isClosed;

    BareKafka(Broker broker, HttpProvider provider, int threads) {
        this.provider = provider;
        this.post = new Post(provider.port());
        this.workers = Executors.newFixedThreadPool(threads);
        String servers = "127.0.0.1:" + broker.port();
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new StringSerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        "bare",
                        "enable.auto.commit",
                        "false",
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        reader.start();
    }

    @Override
    public String name() {
        return "bare Kafka client";
    }

    @Override
    public Ledger ledger() {
        return provider.ledger();
    }

    @Override
    public void begin(int messages) {
        int round = rounds.incrementAndGet();
        List<Future<?>> answers = new ArrayList<>();
        for (int i = 1; i <= messages; i++) {
            answers.add(producer.send(new ProducerRecord<>(Broker.TRIAL, "n-b" + round + "-" + i)));
        }
        await(answers);
    }

    private void read() {
        consumer.subscribe(List.of(Broker.TRIAL));
        while (!isClosed) {
            if (underWay.size() > MOST) {
                consumer.pause(consumer.assignment());
            } else {
                consumer.resume(consumer.assignment());
            }
            for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(20))) {
                underWay.add(new Sending(message, workers.submit(() -> post.send(message.value()))));
            }
            commit();
        }
        consumer.close();
    }

    /** Up to the first that is still under way. */
    private void commit() {
        Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
        while (!underWay.isEmpty() && underWay.peek().answer().isDone()) {
            ConsumerRecord<String, String> message = underWay.remove().message();
            done.put(
                    new TopicPartition(message.topic(), message.partition()),
                    new OffsetAndMetadata(message.offset() + 1));
        }
        if (!done.isEmpty()) {
            consumer.commitAsync(done, null);
        }
    }

    private static void await(List<Future<?>> work) {
        try {
            for (Future<?> one : work) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
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
        producer.close();
        workers.shutdown();
    }
}
