package com.acme.notifications.adapter.out.dispatch.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.acme.notifications.adapter.out.dispatch.Script;
import com.acme.notifications.application.NotificationService;
import com.acme.notifications.application.Routes;
import com.acme.notifications.application.SendResult;
import com.acme.notifications.domain.DeliveryStatus;
import com.acme.notifications.domain.IdempotencyKey;
import com.acme.notifications.domain.NotificationId;
import com.acme.notifications.domain.NotificationRequest;
import com.acme.notifications.domain.Recipient;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The call after the commit, and what is left to the sweep. */
@QuarkusTest
@TestProfile(NoScheduler.class)
class VendorCallsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    NotificationService service;

    @Inject
    RecoverySweep sweep;

    @Inject
    Routes routes;

    @Inject
    Script script;

    @AfterEach
    void the_last_mile_is_the_real_one_again() {
        script.end();
    }

    @Test
    void the_vendor_is_called_after_the_commit_without_waiting_for_a_sweep() {
        script.answer(time -> new SendResult.Accepted("sg-1"));

        awaitDelivered(submit());
    }

    @Test
    void the_call_waits_for_the_commit_of_the_callers_transaction() {
        script.answer(time -> new SendResult.Accepted("sg-1"));
        QuarkusTransaction.begin();
        var id = submit();
        CompletableFuture.runAsync(() -> awaitDelivered(submit())).join();
        QuarkusTransaction.commit();

        awaitDelivered(id);
    }

    @Test
    void a_slow_vendor_keeps_nobody_waiting_and_a_burst_is_worked_off_without_a_sweep() {
        var answer = new CountDownLatch(1);
        script.answer(time -> answerAfter(answer));
        List<NotificationId> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ids.add(submit());
        }
        await().atMost(PATIENCE).until(() -> attempted(ids) == 2);
        answer.countDown();
        await().atMost(PATIENCE).until(() -> delivered(ids) == 50);

        assertThat(script.sends()).hasSize(50);
    }

    @Test
    void a_vendor_that_is_busy_is_asked_again_by_the_sweep() {
        script.answer(
                time -> time == 1 ? new SendResult.Ambiguous("no answer in time") : new SendResult.Accepted("sg-2"));
        var id = submit();
        await().atMost(PATIENCE)
                .until(() -> service.state(id).orElseThrow().detail().isPresent());

        await().atMost(PATIENCE).until(() -> {
            sweep.sweep();
            return delivered(List.of(id)) == 1;
        });
        assertThat(script.sends(id)).isEqualTo(2);
    }

    private static SendResult answerAfter(CountDownLatch answer) {
        try {
            answer.await();
            return new SendResult.Accepted("sg-slow");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitDelivered(NotificationId id) {
        await().atMost(PATIENCE).until(() -> delivered(List.of(id)) == 1);
    }

    private long delivered(List<NotificationId> ids) {
        return ids.stream()
                .filter(id -> service.state(id).orElseThrow().status() == DeliveryStatus.SENT)
                .count();
    }

    private long attempted(List<NotificationId> ids) {
        return ids.stream()
                .filter(id -> service.state(id).orElseThrow().attempts() > 0)
                .count();
    }

    private NotificationId submit() {
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        var to = new Recipient(routes.channels().iterator().next(), key.value() + "@example.com");
        return service.submit(new NotificationRequest(key, to, "Hello", "World"));
    }
}
