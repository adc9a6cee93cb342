package [=package].application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import [=package].domain.Channel;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import [=package].domain.Recipient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final SendPolicy POLICY = new SendPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(1));
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final DueList store = new DueList();

    @Test
    void it_stops_at_the_limit_and_tells_how_many_it_tried() {
        store.due(3);
        var delivery = delivery((id, request) -> new SendResult.Accepted("p"));

        assertThat(delivery.deliverDue(2)).isEqualTo(2);
        assertThat(delivery.deliverDue(2)).isEqualTo(1);
        assertThat(delivery.deliverDue(2)).isZero();
    }

    @Test
    void each_lease_covers_one_message_only() {
        store.due(3);
        delivery((id, request) -> new SendResult.Accepted("p")).deliverDue(3);

        assertThat(store.limits).containsOnly(1);
    }

    @Test
    void a_sender_that_throws_costs_one_attempt_and_holds_up_nobody() {
        store.due(2);
        var delivery = delivery((id, request) -> {
            throw new IllegalStateException("a bug");
        });

        assertThat(delivery.deliverDue(2)).isEqualTo(2);
        assertThat(store.settled)
                .hasSize(2)
                .containsOnly(new Settlement.RetryAfter(
                        Duration.ofSeconds(1), "the sender broke: java.lang.IllegalStateException: a bug"));
    }

    @Test
    void a_clean_stop_waits_for_the_attempt_under_way_and_starts_no_other() throws Exception {
        store.due(2);
        var sending = new CountDownLatch(1);
        var sent = new CountDownLatch(1);
        var delivery = delivery((id, request) -> {
            sending.countDown();
            await().until(() -> sent.getCount() == 0);
            return new SendResult.Accepted("p");
        });
        var run = CompletableFuture.supplyAsync(() -> delivery.deliverDue(2));
        assertThat(sending.await(10, TimeUnit.SECONDS)).isTrue();

        var stop = new Thread(delivery::close);
        stop.start();
        await().until(() -> stop.getState() == Thread.State.TIMED_WAITING);
        sent.countDown();

        assertThat(run.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        await().until(() -> !stop.isAlive());
        assertThat(store.settled).containsExactly(new Settlement.Delivered("p"));
    }

    private Delivery delivery(NotificationSender sender) {
        return new Delivery(store, sender, POLICY, LEASE);
    }

    /** A store as simple as it can be; what a real one must do is tested with a real database. */
    private static final class DueList implements NotificationStore {

        private final Queue<Claim> due = new ArrayDeque<>();
        private final List<Integer> limits = new ArrayList<>();
        private final List<Settlement> settled = new ArrayList<>();

        void due(int count) {
            var recipient = new Recipient(Channel.EMAIL, "reader@example.com");
            for (int i = 0; i < count; i++) {
                var request = new NotificationRequest(new IdempotencyKey("key-" + i), recipient, "Hello", "World");
                due.add(new Claim(NotificationId.random(), request, 1, UUID.randomUUID()));
            }
        }

        @Override
        public List<Claim> claimDue(int limit, Duration lease) {
            limits.add(limit);
            return Optional.ofNullable(due.poll()).stream().toList();
        }

        @Override
        public boolean settle(Claim claim, Settlement settlement) {
            return settled.add(settlement);
        }

        @Override
        public Optional<Claim> claim(NotificationId id, Duration lease) {
            return due.stream().filter(claim -> claim.id().equals(id)).findFirst();
        }

        @Override
        public Accepted accept(NotificationRequest request) {
            throw new UnsupportedOperationException("a delivery accepts nothing");
        }

        @Override
        public Optional<NotificationState> find(NotificationId id) {
            throw new UnsupportedOperationException("a delivery looks nothing up");
        }
    }
}
