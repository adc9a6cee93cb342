package [=package].adapter.out.dispatch.broker;

import static org.assertj.core.api.Assertions.assertThat;

import [=package].adapter.out.store.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

/** What producers may leave with the broker, and what becomes of it. */
@QuarkusTest
@TestProfile(NoScheduler.class)
class RequestConsumerTest extends BrokerScenario {

    @Inject
    RequestConsumer consumer;

    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void a_request_by_message_is_accepted_once_however_often_it_comes() {
        var key = UUID.randomUUID().toString();

        receive(request(key, lastMile.channel()));
        receive(request(key, lastMile.channel()));

        assertThat(accepted).hasValue(2);
        var select = "select count(*) from notification where idempotency_key = ?";
        assertThat(new Sql(database).query(select, row -> row.getInt(1), key)).containsExactly(1);
    }

    @Test
    void what_can_never_be_accepted_is_set_aside() {
        receive("not a request");
        receive(42);
        receive("{}");
        receive(request("k", "pigeon"));
        receive(request("k", lastMile.channel()).replace("Hello", "Hello\", \"more\": \"so"));
        var key = UUID.randomUUID().toString();
        receive(request(key, lastMile.channel()));
        receive(request(key, lastMile.channel()).replace("Hello", "Bye"));

        assertThat(accepted).hasValue(1);
        assertThat(refused).hasValue(6);
    }

    @Test
    void while_the_database_is_away_a_request_waits() {
        var request = request(UUID.randomUUID().toString(), lastMile.channel());
        var waiting = new Thread(() -> receive(request.getBytes(StandardCharsets.UTF_8)));
        execute("alter table notification rename to broken");
        try {
            waiting.start();
            patiently().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);
            assertThat(accepted).hasValue(0);
        } finally {
            execute("alter table broken rename to notification");
        }

        patiently().until(() -> !waiting.isAlive());
        assertThat(accepted).hasValue(1);
        assertThat(refused).hasValue(0);
    }

    private void receive(Object payload) {
        consumer.receive(Message.of(payload, () -> count(accepted), reason -> count(refused)));
    }

    private static CompletionStage<Void> count(AtomicInteger counter) {
        counter.incrementAndGet();
        return CompletableFuture.completedFuture(null);
    }

    private String request(String key, String channel) {
        return """
                {"key": "%s", "channel": "%s", "to": "%s", "subject": "Hello", "body": "World"[=(tenants == "1")?then("", ", \"tenant\": \"t\"")][=(purpose == "both")?then(", \"purpose\": \"transactional\"", "")]}"""
                .formatted(key, channel, lastMile.address());
    }
}
