package org.example.library.reminders.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.example.library.reminders.domain.Channel;
import org.example.library.reminders.domain.IdempotencyKey;
import org.example.library.reminders.domain.NotificationId;
import org.example.library.reminders.domain.NotificationRequest;
import org.example.library.reminders.domain.Recipient;
import org.junit.jupiter.api.Test;

class PacedSenderTest {

    private static final NotificationRequest REQUEST = new NotificationRequest(
            new IdempotencyKey("key"), new Recipient(Channel.EMAIL, "reader@example.com"), "Hello", "World");

    private final Set<Long> calls = new ConcurrentSkipListSet<>();

    @Test
    void calls_at_the_same_moment_leave_one_after_the_other_at_the_rate_that_is_allowed() throws Exception {
        var sender = new PacedSender(new Provider(), 50, 8);
        long start = System.nanoTime();
        var threads = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> sender.send(NotificationId.random(), REQUEST)))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        int nth = 0;
        assertThat(calls).hasSize(8);
        for (long call : calls) {
            assertThat(Duration.ofNanos(call - start)).isGreaterThanOrEqualTo(Duration.ofMillis(20L * nth));
            nth++;
        }
    }

    @Test
    void the_time_in_the_line_is_part_of_the_time_limit() {
        assertThat(new PacedSender(new Provider(), 2, 16).timeLimit()).isEqualTo(Duration.ofSeconds(1 + 8));
    }

    @Test
    void who_is_told_to_stop_in_the_line_sends_nothing() {
        var sender = new PacedSender(new Provider(), 0.001, 2);
        sender.send(NotificationId.random(), REQUEST);

        Thread.currentThread().interrupt();
        assertThat(sender.send(NotificationId.random(), REQUEST)).isInstanceOf(SendResult.Transient.class);
        assertThat(calls).hasSize(1);
    }

    private final class Provider implements NotificationSender {

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
            calls.add(System.nanoTime());
            return new SendResult.Accepted("p-1");
        }
    }
}
