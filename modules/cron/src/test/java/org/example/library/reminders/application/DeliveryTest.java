package org.example.library.reminders.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.example.library.reminders.domain.Channel;
import org.example.library.reminders.domain.DeliveryStatus;
import org.example.library.reminders.domain.IdempotencyKey;
import org.example.library.reminders.domain.NotificationId;
import org.example.library.reminders.domain.NotificationRequest;
import org.example.library.reminders.domain.Recipient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a real store and a real provider do is tested with real ones; here they do what is rare. */
@Timeout(60)
class DeliveryTest {

    private static final SendResult TAKEN = new SendResult.Accepted("p");

    private final DueList store = new DueList();
    private final Pauses pauses = new Pauses();
    private final Alarms alarms = new Alarms();
    private final List<Delivery> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Delivery::close);
    }

    @Test
    void as_many_are_on_their_way_as_there_are_senders_and_one_slow_recipient_holds_up_nobody_else() {
        store.due(20);
        var stuck = new CountDownLatch(1);
        var calls = new AtomicInteger();
        delivery(4, () -> calls.incrementAndGet() <= 3 ? after(stuck) : TAKEN).deliverDue();

        await().until(() -> store.settled.size() == 17);
        stuck.countDown();
        await().until(() -> store.settled.size() == 20);
        assertThat(store.limits).allMatch(limit -> limit <= 4);
    }

    @Test
    void a_sender_that_throws_costs_one_attempt_and_holds_up_nobody() {
        store.due(2);
        delivery(1, () -> {
                    throw new IllegalStateException("a bug");
                })
                .deliverDue();

        await().until(() -> store.settled.size() == 2);
        assertThat(store.settled)
                .containsOnly(new Settlement.Retry(
                        Duration.ofSeconds(1), "the sender broke: java.lang.IllegalStateException: a bug"));
    }

    @Test
    void a_provider_that_is_set_up_wrong_is_paused_after_the_calls_under_way_and_no_attempt_is_spent() {
        store.due(300);
        var calls = new AtomicInteger();
        var delivery = delivery(4, () -> {
            calls.incrementAndGet();
            return new SendResult.Misconfigured("401");
        });
        delivery.deliverDue();

        await().until(() -> !store.settled.isEmpty() && pauses.all().size() == 1);
        delivery.close();
        assertThat(calls.get()).isLessThanOrEqualTo(4);
        assertThat(store.settled).allMatch(Settlement.Postponed.class::isInstance);
        assertThat(alarms.told).containsExactly("paused p: 401");
    }

    @Test
    void a_message_that_had_left_before_does_not_end_a_pause_when_it_is_taken() {
        store.due(2);
        var left = new CountDownLatch(1);
        var paused = new CountDownLatch(1);
        var calls = new AtomicInteger();
        delivery(2, () -> {
                    if (calls.incrementAndGet() == 2) {
                        left.countDown();
                        return after(paused);
                    }
                    after(left);
                    return new SendResult.Unavailable("429", Optional.of(Duration.ofHours(1)));
                })
                .deliverDue();

        await().until(() -> pauses.all().size() == 1);
        paused.countDown();
        await().until(() -> store.settled.size() == 2);
        assertThat(store.settled).contains(new Settlement.Sent("p"));
        assertThat(pauses.all()).hasSize(1);
        assertThat(alarms.told).containsExactly("paused p: 429");
    }

    @Test
    void when_a_pause_is_over_one_message_tries_and_the_others_follow_if_it_is_taken() {
        store.due(20);
        pauses.known.put("p", new ProviderPauses.Pause("p", "429", Duration.ZERO, Instant.now(), false));
        var first = new CountDownLatch(1);
        var calls = new AtomicInteger();
        delivery(4, () -> calls.incrementAndGet() == 1 ? after(first) : TAKEN).deliverDue();

        await().until(() -> calls.get() == 1);
        assertThat(store.limits).containsExactly(1);
        first.countDown();
        await().until(() -> store.settled.size() == 20);
        assertThat(alarms.told).containsExactly("resumed p");
    }

    @Test
    void each_attempt_is_written_down_with_what_came_of_it_and_what_was_handed_to_nobody_is_none() {
        store.due(2);
        var calls = new AtomicInteger();
        var refused = new SendResult.Misconfigured("401");
        delivery(1, () -> calls.incrementAndGet() == 1 ? TAKEN : refused).deliverDue();
        await().until(() -> store.tried.size() == 2);

        assertThat(store.tried).extracting(Tried::result).containsExactly(TAKEN, refused);
        assertThat(store.tried).extracting(Tried::provider).containsOnly("p");
        assertThat(store.tried).extracting(Tried::took).allMatch(took -> !took.isNegative());
    }

    @Test
    void a_run_tells_how_much_it_claimed_and_nothing_if_that_was_nothing() {
        var delivery = delivery(4, () -> TAKEN);
        delivery.deliverDue();
        await().until(() -> store.asked.get() > 0);
        store.due(20);
        delivery.deliverDue();

        await().until(() -> alarms.claimed.stream().mapToInt(claimed -> claimed).sum() == 20);
        assertThat(alarms.claimed).doesNotContain(0);
    }

    @Test
    void a_result_is_written_down_as_soon_as_the_store_is_back() {
        store.due(8);
        store.failures.set(5);
        delivery(8, () -> TAKEN).deliverDue();

        await().until(() -> store.settled.size() == 8);
        assertThat(alarms.told).isEmpty();
    }

    @Test
    void a_store_that_is_away_is_told_of_once_and_when_it_is_back() {
        var delivery = delivery(1, () -> TAKEN);
        store.isAway = true;
        for (int i = 0; i < 10; i++) {
            int before = store.asked.get();
            delivery.deliverDue();
            await().until(() -> store.asked.get() > before);
        }
        store.isAway = false;
        await().until(() -> {
            delivery.deliverDue();
            return alarms.told.size() == 2;
        });
        assertThat(alarms.told).containsExactly("away", "back");
    }

    @Test
    void that_the_store_is_back_is_told_while_much_is_still_to_be_claimed() {
        var stuck = new CountDownLatch(1);
        store.isAway = true;
        var delivery = delivery(1, () -> after(stuck));
        delivery.deliverDue();
        await().until(() -> alarms.told.contains("away"));

        store.due(10);
        store.isAway = false;
        delivery.deliverDue();
        await().until(() -> alarms.told.contains("back"));
        stuck.countDown();
    }

    @Test
    void attempts_that_never_end_park_what_they_were_for() {
        store.add(101);
        delivery(1, () -> TAKEN).deliverDue();

        await().until(() -> store.settled.size() == 1);
        assertThat(store.settled)
                .containsExactly(new Settlement.Parked("none of the last 100 attempts came to an end"));
        await().until(() -> alarms.told.size() == 1);
    }

    @Test
    void a_clean_stop_waits_for_what_is_on_its_way_and_starts_nothing_more() throws Exception {
        store.due(2);
        var sending = new CountDownLatch(1);
        var sent = new CountDownLatch(1);
        var delivery = delivery(1, () -> {
            sending.countDown();
            return after(sent);
        });
        delivery.deliverDue();
        assertThat(sending.await(10, TimeUnit.SECONDS)).isTrue();

        var stop = new Thread(delivery::close);
        stop.start();
        await().until(() -> stop.getState() == Thread.State.TIMED_WAITING);
        sent.countDown();
        await().until(() -> !stop.isAlive());
        assertThat(store.settled).containsExactly(new Settlement.Sent("p"));
    }

    @Test
    void what_waits_behind_senders_that_are_held_up_is_given_back_for_another_replica() {
        store.due(12);
        var never = new CountDownLatch(1);
        var calls = new AtomicInteger();
        delivery(4, () -> calls.incrementAndGet() <= 4 ? TAKEN : after(never)).deliverDue();

        await().until(() -> calls.get() == 8 && !store.settled.isEmpty());
        await().until(() -> store.settled.size() + store.due.size() == 8);
        assertThat(store.settled.subList(0, 4)).containsOnly(new Settlement.Sent("p"));
        assertThat(store.settled.subList(4, store.settled.size()))
                .allMatch(settlement ->
                        settlement.equals(new Settlement.Postponed("p", Duration.ZERO, "no sender was free")));
        never.countDown();
    }

    @Test
    void a_clean_stop_does_not_wait_for_ever() {
        store.due(1);
        var never = new CountDownLatch(1);
        var sending = new CountDownLatch(1);
        var delivery = delivery(1, () -> {
            sending.countDown();
            return after(never);
        });
        delivery.deliverDue();
        await().until(() -> sending.getCount() == 0);

        long start = System.nanoTime();
        delivery.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    private static SendResult after(CountDownLatch latch) {
        try {
            latch.await();
            return TAKEN;
        } catch (InterruptedException e) {
            return new SendResult.Ambiguous("stopped");
        }
    }

    private Delivery delivery(int senders, Supplier<SendResult> answer) {
        var policy = new SendPolicy(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofDays(3), 100, () -> 1);
        var limits = new Delivery.Limits(senders, Duration.ofSeconds(30), Duration.ofSeconds(3));
        var routes = new Routes(List.of(new Provider(answer)));
        var delivery = new Delivery(store, routes, pauses, policy, alarms, limits);
        open.add(delivery);
        return delivery;
    }

    private record Provider(Supplier<SendResult> answer) implements NotificationSender {

        @Override
        public String provider() {
            return "p";
        }

        @Override
        public Set<Channel> channels() {
            return Set.of(Channel.EMAIL);
        }

        @Override
        public Duration timeLimit() {
            return Duration.ofSeconds(1);
        }

        @Override
        public List<String> faults() {
            return List.of();
        }

        @Override
        public SendResult send(NotificationId id, NotificationRequest request) {
            return answer.get();
        }
    }

    private static final class Pauses implements ProviderPauses {

        private final ConcurrentHashMap<String, Pause> known = new ConcurrentHashMap<>();

        @Override
        public Pause pause(String provider, String reason, Optional<Duration> asked) {
            boolean isNew = !known.containsKey(provider);
            var pause = new Pause(provider, reason, asked.orElse(Duration.ofMinutes(1)), Instant.now(), isNew);
            known.put(provider, pause);
            return pause;
        }

        @Override
        public List<Pause> all() {
            return List.copyOf(known.values());
        }

        @Override
        public boolean end(String provider) {
            return known.remove(provider) != null;
        }
    }

    private static final class Alarms implements DeliveryAlarms {

        private final List<String> told = new CopyOnWriteArrayList<>();
        private final List<Integer> claimed = new CopyOnWriteArrayList<>();

        @Override
        public void parked(NotificationId id, String reason) {
            told.add("parked: " + reason);
        }

        @Override
        public void paused(ProviderPauses.Pause pause) {
            told.add("paused " + pause.provider() + ": " + pause.reason());
        }

        @Override
        public void resumed(String provider) {
            told.add("resumed " + provider);
        }

        @Override
        public void unsettled(int notifications, RuntimeException cause) {
            told.add("unsettled " + notifications);
        }

        @Override
        public void storeAway(RuntimeException cause) {
            told.add("away");
        }

        @Override
        public void storeBack() {
            told.add("back");
        }

        @Override
        public void ran(int claimed, Duration took) {
            this.claimed.add(claimed);
        }
    }

    /** A store as simple as it can be. */
    private static final class DueList implements NotificationStore {

        private final Queue<Claim> due = new ConcurrentLinkedQueue<>();
        private final List<Integer> limits = new CopyOnWriteArrayList<>();
        private final List<Settlement> settled = new CopyOnWriteArrayList<>();
        private final List<Tried> tried = new CopyOnWriteArrayList<>();
        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicInteger asked = new AtomicInteger();
        private volatile boolean isAway;

        void due(int count) {
            for (int i = 0; i < count; i++) {
                add(1);
            }
        }

        void add(int attempt) {
            var recipient = new Recipient(Channel.EMAIL, "reader@example.com");
            var request = new NotificationRequest(new IdempotencyKey("key"), recipient, "Hello", "World");
            due.add(new Claim(
                    NotificationId.random(), request, attempt, attempt - 1, Duration.ZERO, UUID.randomUUID()));
        }

        @Override
        public List<Claim> claimDue(int limit, Set<Channel> except, Duration lease) {
            asked.incrementAndGet();
            if (isAway) {
                throw new StoreUnavailableException(new IllegalStateException("gone"));
            }
            List<Claim> claims = new ArrayList<>();
            if (!except.isEmpty()) {
                return claims;
            }
            limits.add(limit);
            while (claims.size() < limit && !due.isEmpty()) {
                claims.add(due.poll());
            }
            return claims;
        }

        @Override
        public void settle(List<Settled> all) {
            if (failures.getAndDecrement() > 0) {
                throw new StoreUnavailableException(new IllegalStateException("gone"));
            }
            all.forEach(one -> settled.add(one.settlement()));
            all.forEach(one -> one.tried().ifPresent(tried::add));
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

        @Override
        public List<NotificationState> list(DeliveryStatus status, Optional<NotificationState> last, int limit) {
            throw new UnsupportedOperationException("a delivery lists nothing");
        }

        @Override
        public Backlog backlog() {
            throw new UnsupportedOperationException("a delivery counts nothing");
        }

        @Override
        public boolean replay(NotificationId id) {
            throw new UnsupportedOperationException("a delivery replays nothing");
        }

        @Override
        public int replay(Parked which) {
            throw new UnsupportedOperationException("a delivery replays nothing");
        }

        @Override
        public boolean dismiss(NotificationId id, String note) {
            throw new UnsupportedOperationException("a delivery dismisses nothing");
        }

        @Override
        public int dismiss(Parked which, String note) {
            throw new UnsupportedOperationException("a delivery dismisses nothing");
        }
    }
}
