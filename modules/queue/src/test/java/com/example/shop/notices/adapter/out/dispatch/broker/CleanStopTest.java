package com.example.shop.notices.adapter.out.dispatch.broker;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.notices.adapter.out.dispatch.Script;
import com.example.shop.notices.application.Delivery;
import com.example.shop.notices.application.DeliveryAlarms;
import com.example.shop.notices.application.ProviderPauses;
import com.example.shop.notices.application.Routes;
import com.example.shop.notices.application.SendPolicy;
import com.example.shop.notices.application.SendResult;
import com.example.shop.notices.domain.DeliveryStatus;
import com.example.shop.notices.domain.NotificationId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoScheduler.class)
class CleanStopTest extends BrokerScenario {

    @Inject
    Routes routes;

    @Inject
    ProviderPauses pauses;

    @Inject
    DeliveryAlarms alarms;

    @Inject
    Script script;

    private final Set<NotificationId> acknowledged = ConcurrentHashMap.newKeySet();
    private Delivery delivery;
    private DeliveryConsumer replica;

    @BeforeEach
    void a_replica_receives() {
        var policy = new SendPolicy(Duration.ZERO, Duration.ZERO, Duration.ofHours(1), 100, () -> 0);
        var limits = new Delivery.Limits(8, Duration.ofMinutes(1), Duration.ofSeconds(20));
        delivery = new Delivery(store, routes, pauses, policy, alarms, limits);
        replica = new DeliveryConsumer(delivery, surroundings, channels);
    }

    @AfterEach
    void the_last_mile_is_the_real_one_again() {
        script.end();
        DatabaseAway.end();
    }

    @Test
    void a_stop_waits_for_the_delivery_under_way_and_leaves_the_rest_to_the_other_replicas() throws Exception {
        var first = submit();
        var second = submit();
        var sending = new CountDownLatch(1);
        var sent = new CountDownLatch(1);
        script.answer(time -> {
            sending.countDown();
            return waitFor(sent);
        });
        var received = receive(first);
        sending.await();

        replica.stop(null);
        var stop = CompletableFuture.runAsync(delivery::close);
        receive(second).get(30, TimeUnit.SECONDS);
        assertThat(stop).isNotDone();
        sent.countDown();
        stop.get(30, TimeUnit.SECONDS);
        received.get(30, TimeUnit.SECONDS);

        assertThat(state(first).status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(state(second).attempts()).isZero();
        assertThat(acknowledged).containsExactly(first);
    }

    @Test
    void a_stop_does_not_wait_for_the_database() throws Exception {
        DatabaseAway.begin();
        var received = receive(submit());
        patiently().until(() -> DatabaseAway.tries() > 0);

        replica.stop(null);
        received.get(30, TimeUnit.SECONDS);
        assertThat(acknowledged).isEmpty();
    }

    /** As a worker does that the broker's message was given to. */
    private CompletableFuture<Void> receive(NotificationId id) {
        var message = Message.of(message(id), () -> {
            acknowledged.add(id);
            return CompletableFuture.completedFuture(null);
        });
        return CompletableFuture.runAsync(
                () -> replica.receive(message).toCompletableFuture().join());
    }

    private static SendResult waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return new SendResult.Accepted("slow");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
