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
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
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

    @AfterEach
    void the_last_mile_is_the_real_one_again() {
        script.end();
    }

    @Test
    void a_stop_waits_for_the_delivery_under_way_and_leaves_the_rest_to_the_other_replicas() throws Exception {
        var first = submit();
        awaitMessages(1);
        var sending = new CountDownLatch(1);
        var sent = new CountDownLatch(1);
        script.answer(time -> {
            sending.countDown();
            return waitFor(sent);
        });
        var replica = replica();
        replica.keep();
        sending.await();

        var stop = CompletableFuture.runAsync(() -> replica.stop(null));
        var second = submit();
        awaitMessages(2);
        assertThat(stop).isNotDone();
        sent.countDown();
        stop.get(30, TimeUnit.SECONDS);

        assertThat(state(first).status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(state(second).attempts()).isZero();
        awaitMessages(1);
        awaitDelivered(second);
    }

    private Subscription replica() {
        var policy = new SendPolicy(Duration.ZERO, Duration.ZERO, Duration.ofHours(1), 100, () -> 0);
        var limits = new Delivery.Limits(8, Duration.ofMinutes(1), Duration.ofSeconds(20));
        var delivery = new Delivery(store, routes, pauses, policy, alarms, limits);
        return new Subscription(connections, settings, new DeliveryConsumer(delivery));
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
