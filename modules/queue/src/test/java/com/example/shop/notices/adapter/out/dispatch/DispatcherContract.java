package com.example.shop.notices.adapter.out.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.example.shop.notices.application.Delivery;
import com.example.shop.notices.application.DeliveryAlarms;
import com.example.shop.notices.application.KeyReusedException;
import com.example.shop.notices.application.NoRouteException;
import com.example.shop.notices.application.NotificationService;
import com.example.shop.notices.application.NotificationState;
import com.example.shop.notices.application.NotificationStore;
import com.example.shop.notices.application.ProviderPauses;
import com.example.shop.notices.application.Routes;
import com.example.shop.notices.application.SendPolicy;
import com.example.shop.notices.application.SendResult;
import com.example.shop.notices.domain.Channel;
import com.example.shop.notices.domain.DeliveryStatus;
import com.example.shop.notices.domain.IdempotencyKey;
import com.example.shop.notices.domain.NotificationId;
import com.example.shop.notices.domain.NotificationRequest;
import com.example.shop.notices.domain.Recipient;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every way of dispatching keeps to, whatever was decided. */
public abstract class DispatcherContract {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    NotificationService service;

    @Inject
    NotificationStore store;

    @Inject
    Routes routes;

    @Inject
    ProviderPauses pauses;

    @Inject
    DeliveryAlarms alarms;

    @Inject
    Script script;

    @BeforeEach
    void the_last_mile_takes_everything() {
        script.answer(time -> new SendResult.Accepted("provider-1"));
    }

    @AfterEach
    void the_last_mile_is_the_real_one_again() {
        pauses.all().forEach(pause -> pauses.end(pause.provider()));
        script.end();
    }

    @Test
    void an_accepted_notification_is_sent_and_its_status_can_be_read() {
        var id = service.submit(request());

        var state = awaitStatus(id, DeliveryStatus.SENT);
        assertThat(state.attempts()).isEqualTo(1);
        assertThat(state.detail()).contains("provider-1");
        assertThat(script.sends(id)).isEqualTo(1);
    }

    @Test
    void the_same_key_twice_is_one_notification() {
        var request = request();
        var id = service.submit(request);

        assertThat(service.submit(request)).isEqualTo(id);
        awaitStatus(id, DeliveryStatus.SENT);
        assertThat(service.submit(request)).isEqualTo(id);
        awaitStatus(service.submit(request()), DeliveryStatus.SENT);
        assertThat(script.sends(id)).isEqualTo(1);
    }

    @Test
    void a_key_reused_for_something_else_is_refused() {
        var request = request();
        var id = service.submit(request);
        var other = new NotificationRequest(request.key(), request.recipient(), "Other", request.body());

        assertThatThrownBy(() -> service.submit(other)).isInstanceOf(KeyReusedException.class);
        awaitStatus(id, DeliveryStatus.SENT);
    }

    @Test
    void a_callers_transaction_that_rolls_back_leaves_nothing() {
        QuarkusTransaction.begin();
        var id = service.submit(request());
        QuarkusTransaction.rollback();

        awaitStatus(service.submit(request()), DeliveryStatus.SENT);
        assertThat(service.state(id)).isEmpty();
        assertThat(script.sends(id)).isZero();
    }

    @Test
    void nothing_is_sent_before_the_callers_transaction_commits_and_never_inside_one() {
        QuarkusTransaction.begin();
        var id = service.submit(request());
        awaitStatus(
                CompletableFuture.supplyAsync(() -> service.submit(request())).join(), DeliveryStatus.SENT);
        assertThat(script.sends(id)).isZero();
        QuarkusTransaction.commit();

        awaitStatus(id, DeliveryStatus.SENT);
        assertThat(script.sends()).noneMatch(Script.Send::inTransaction);
    }

    @Test
    void a_transient_failure_is_tried_again() {
        script.answer(time ->
                time < 3 ? new SendResult.Transient("busy", Optional.empty()) : new SendResult.Accepted("provider-3"));
        var id = service.submit(request());

        assertThat(awaitStatus(id, DeliveryStatus.SENT).attempts()).isEqualTo(3);
        assertThat(script.sends(id)).isEqualTo(3);
    }

    @Test
    void a_failure_that_stays_is_parked_when_it_is_too_old_and_can_be_replayed() {
        script.answer(time -> new SendResult.Transient("busy", Optional.empty()));
        var id = service.submit(request());

        var state = awaitStatus(id, DeliveryStatus.PARKED);
        assertThat(state.attempts()).isGreaterThan(1);
        assertThat(state.detail()).contains("busy (after " + state.attempts() + " attempts)");

        script.answer(time -> new SendResult.Accepted("provider-1"));
        assertThat(service.replay(id)).isTrue();
        assertThat(awaitStatus(id, DeliveryStatus.SENT).attempts()).isEqualTo(1);
    }

    @Test
    void what_is_refused_for_good_is_parked_at_once() {
        script.answer(time -> new SendResult.Permanent("no such address"));
        var id = service.submit(request());

        var state = awaitStatus(id, DeliveryStatus.PARKED);
        assertThat(state.attempts()).isEqualTo(1);
        assertThat(state.detail()).contains("no such address");
    }

    @Test
    void a_wrong_setting_stops_the_provider_and_costs_no_message_its_turn() {
        script.answer(time -> new SendResult.Misconfigured("535 wrong password"));
        var ids = Stream.generate(() -> service.submit(request())).limit(5).toList();
        await().atMost(PATIENCE).until(() -> !service.pauses().isEmpty());
        await().atMost(PATIENCE)
                .until(() -> ids.stream().anyMatch(id -> detail(id).equals("535 wrong password")));

        script.answer(time -> new SendResult.Accepted("provider-1"));
        assertThat(ids).allSatisfy(id -> assertThat(
                        awaitStatus(id, DeliveryStatus.SENT).attempts())
                .isEqualTo(1));
        await().atMost(PATIENCE).until(() -> service.pauses().isEmpty());
    }

    @Test
    void a_provider_that_asks_to_be_left_alone_is_left_alone_by_all() {
        script.answer(time -> new SendResult.Unavailable("429", Optional.of(Duration.ofHours(1))));
        service.submit(request());
        await().atMost(PATIENCE).until(() -> !service.pauses().isEmpty());
        int calls = script.sends().size();

        var later = Stream.generate(() -> service.submit(request())).limit(20).toList();
        script.answer(time -> new SendResult.Accepted("provider-1"));
        assertThat(service.resume(service.pauses().get(0).provider())).isTrue();
        later.forEach(id -> awaitStatus(id, DeliveryStatus.SENT));
        assertThat(later).allSatisfy(id -> assertThat(script.sends(id)).isEqualTo(1));
        assertThat(calls).isLessThanOrEqualTo(1);
    }

    @Test
    void what_nobody_carries_is_refused() {
        var other = Arrays.stream(Channel.values())
                .filter(channel -> !routes.channels().contains(channel))
                .findFirst();
        assumeThat(other).isPresent();

        assertThatThrownBy(() -> service.submit(request(other.get()))).isInstanceOf(NoRouteException.class);
    }

    @Test
    void a_crash_between_sent_and_marked_gives_at_most_one_duplicate() {
        script.answer(time -> {
            if (time == 1) {
                throw new Crash();
            }
            return new SendResult.Accepted("provider-2");
        });
        var id = service.submit(request());

        assertThat(awaitStatus(id, DeliveryStatus.SENT).attempts()).isEqualTo(2);
        assertThat(script.sends(id)).isEqualTo(2);
    }

    @Test
    void replicas_at_work_at_the_same_moment_send_nothing_twice() {
        var replicas = Stream.generate(this::replica).limit(4).toList();
        List<NotificationId> ids = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ids.add(service.submit(request()));
            replicas.forEach(Delivery::deliverDue);
        }
        ids.forEach(id -> awaitStatus(id, DeliveryStatus.SENT));
        replicas.forEach(Delivery::close);

        assertThat(ids).allSatisfy(id -> assertThat(script.sends(id)).isEqualTo(1));
    }

    /** Ends an attempt where a crash would: the message has left, and nothing is written down. */
    private static final class Crash extends Error {

        private static final long serialVersionUID = 1L;

        Crash() {
            super("the process ends here, says the test", null, false, false);
        }
    }

    private Delivery replica() {
        var policy = new SendPolicy(Duration.ZERO, Duration.ZERO, Duration.ofHours(1), 100, () -> 0);
        var limits = new Delivery.Limits(4, Duration.ofSeconds(30), Duration.ofSeconds(20));
        return new Delivery(store, routes, pauses, policy, alarms, limits);
    }

    private String detail(NotificationId id) {
        return service.state(id).orElseThrow().detail().orElse("");
    }

    /** A thread that dies of a {@link Crash} is no failure of the test that made it. */
    private NotificationState awaitStatus(NotificationId id, DeliveryStatus status) {
        return await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> service.state(id).orElseThrow(), state -> state.status() == status);
    }

    private NotificationRequest request() {
        return request(routes.channels().iterator().next());
    }

    private static NotificationRequest request(Channel channel) {
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        return new NotificationRequest(key, new Recipient(channel, key.value() + "@example.com"), "Hello", "World");
    }
}
