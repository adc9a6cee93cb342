package [=package].adapter.out.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import [=package].application.Delivery;
import [=package].application.KeyReusedException;
import [=package].application.NotificationSender;
import [=package].application.NotificationService;
import [=package].application.NotificationState;
import [=package].application.NotificationStore;
import [=package].application.SendPolicy;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.DeliveryStatus;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import [=package].domain.Recipient;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every way of dispatching keeps to, whatever was decided. */
public abstract class DispatcherContract {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    NotificationService service;

    @Inject
    NotificationStore store;

    @Inject
    NotificationSender sender;

    @Inject
    Script script;

    @BeforeEach
    void the_last_mile_takes_everything() {
        script.answer(time -> new SendResult.Accepted("provider-1"));
    }

    @AfterEach
    void the_last_mile_is_the_real_one_again() {
        script.end();
    }

    @Test
    void an_accepted_notification_is_delivered_and_its_status_can_be_read() {
        var id = service.submit(request());

        var state = awaitStatus(id, DeliveryStatus.DELIVERED);
        assertThat(state.attempts()).isEqualTo(1);
        assertThat(state.detail()).contains("provider-1");
        assertThat(script.sends(id)).isEqualTo(1);
    }

    @Test
    void the_same_key_twice_is_one_notification() {
        var request = request();
        var id = service.submit(request);

        assertThat(service.submit(request)).isEqualTo(id);
        awaitStatus(id, DeliveryStatus.DELIVERED);
        assertThat(service.submit(request)).isEqualTo(id);
        awaitStatus(service.submit(request()), DeliveryStatus.DELIVERED);
        assertThat(script.sends(id)).isEqualTo(1);
    }

    @Test
    void a_key_reused_for_something_else_is_refused() {
        var request = request();
        var id = service.submit(request);
        var other = new NotificationRequest(request.key(), request.recipient(), "Other", request.body());

        assertThatThrownBy(() -> service.submit(other)).isInstanceOf(KeyReusedException.class);
        awaitStatus(id, DeliveryStatus.DELIVERED);
    }

    @Test
    void a_callers_transaction_that_rolls_back_leaves_nothing() {
        QuarkusTransaction.begin();
        var id = service.submit(request());
        QuarkusTransaction.rollback();

        awaitStatus(service.submit(request()), DeliveryStatus.DELIVERED);
        assertThat(service.state(id)).isEmpty();
        assertThat(script.sends(id)).isZero();
    }

    @Test
    void nothing_is_sent_before_the_callers_transaction_commits_and_never_inside_one() {
        QuarkusTransaction.begin();
        var id = service.submit(request());
        CompletableFuture.runAsync(() -> replica().deliverDue(1000)).join();
        assertThat(script.sends(id)).isZero();
        QuarkusTransaction.commit();

        awaitStatus(id, DeliveryStatus.DELIVERED);
        assertThat(script.sends()).noneMatch(Script.Send::inTransaction);
    }

    @Test
    void a_transient_failure_is_tried_again() {
        script.answer(time -> time < 3
                ? new SendResult.Transient("busy", Optional.empty())
                : new SendResult.Accepted("provider-3"));
        var id = service.submit(request());

        assertThat(awaitStatus(id, DeliveryStatus.DELIVERED).attempts()).isEqualTo(3);
        assertThat(script.sends(id)).isEqualTo(3);
    }

    @Test
    void a_failure_that_stays_is_given_up_after_the_last_attempt() {
        script.answer(time -> new SendResult.Transient("busy", Optional.empty()));
        var id = service.submit(request());

        var state = awaitStatus(id, DeliveryStatus.FAILED);
        assertThat(state.attempts()).isEqualTo(3);
        assertThat(state.detail()).contains("busy (after 3 attempts)");
    }

    @Test
    void a_permanent_failure_is_given_up_at_once() {
        script.answer(time -> new SendResult.Permanent("no such address"));
        var id = service.submit(request());

        var state = awaitStatus(id, DeliveryStatus.FAILED);
        assertThat(state.attempts()).isEqualTo(1);
        assertThat(state.detail()).contains("no such address");
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

        assertThat(awaitStatus(id, DeliveryStatus.DELIVERED).attempts()).isEqualTo(2);
        assertThat(script.sends(id)).isEqualTo(2);
    }

    @Test
    void replicas_at_work_at_the_same_moment_send_nothing_twice() {
        List<CompletableFuture<Void>> replicas = new ArrayList<>();
        List<NotificationId> ids = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ids.add(service.submit(request()));
            replicas.add(CompletableFuture.runAsync(() -> replica().deliverDue(10)));
        }
        replicas.forEach(CompletableFuture::join);

        ids.forEach(id -> awaitStatus(id, DeliveryStatus.DELIVERED));
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
        var policy = new SendPolicy(3, Duration.ZERO, Duration.ZERO);
        return new Delivery(store, sender, policy, Duration.ofSeconds(30));
    }

    /** A thread that dies of a {@link Crash} is no failure of the test that made it. */
    private NotificationState awaitStatus(NotificationId id, DeliveryStatus status) {
        return await().dontCatchUncaughtExceptions()
                .atMost(PATIENCE)
                .until(() -> service.state(id).orElseThrow(), state -> state.status() == status);
    }

    private static NotificationRequest request() {
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        return new NotificationRequest(key, new Recipient(Channel.EMAIL, "reader@example.com"), "Hello", "World");
    }
}
