package com.example.shop.notices.parts;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** How the application gets to the broker of the tests, and how tests do without it. */
record BrokerAccess(int port) {

    static final String SERVERS = "127.0.0.1:";

    /** A broker that was killed forgets its consumers sooner than in production. */
    Map<String, String> settings() {
        return Map.of(
                "kafka.bootstrap.servers", SERVERS + port,
                "mp.messaging.incoming.deliveries.session.timeout.ms", "6000",
                "mp.messaging.incoming.deliveries.heartbeat.interval.ms", "500");
    }

    void send(String text) {
        send(List.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    int sendUnreadable() {
        List<byte[]> values = Arrays.asList(
                null, new byte[0], new byte[] {0, -1}, "not a notification".getBytes(StandardCharsets.UTF_8));
        send(values);
        return values.size();
    }

    private void send(List<byte[]> values) {
        Map<String, Object> settings = Map.of("bootstrap.servers", SERVERS + port);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (byte[] value : values) {
                producer.send(new ProducerRecord<>(BrokerPart.ADDRESS, value)).get(30, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw new IllegalStateException("the broker took nothing", e);
        }
    }
}
