package org.example.library.reminders.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.example.library.reminders.domain.Channel;
import org.example.library.reminders.domain.IdempotencyKey;
import org.example.library.reminders.domain.NotificationId;
import org.example.library.reminders.domain.NotificationRequest;
import org.example.library.reminders.domain.Recipient;
import org.junit.jupiter.api.Test;

class SendPolicyTest {

    private static final SendResult BUSY = new SendResult.Transient("busy", Optional.empty());
    private static final Duration YOUNG = Duration.ofSeconds(1);

    private final SendPolicy policy = policy(1);

    @Test
    void what_a_provider_took_is_sent() {
        assertThat(policy.after(claim(1, YOUNG), new SendResult.Accepted("p-1")))
                .isEqualTo(new Settlement.Sent("p-1"));
    }

    @Test
    void what_a_provider_refused_for_good_is_parked() {
        assertThat(policy.after(claim(1, YOUNG), new SendResult.Permanent("no such address")))
                .isEqualTo(new Settlement.Parked("no such address"));
    }

    @Test
    void the_longest_delay_doubles_up_to_its_bound() {
        assertThat(delayAfter(policy, 1)).hasSeconds(10);
        assertThat(delayAfter(policy, 2)).hasSeconds(20);
        assertThat(delayAfter(policy, 3)).hasSeconds(40);
        assertThat(delayAfter(policy, 4)).hasSeconds(60);
        assertThat(delayAfter(policy, 1_000_000)).hasSeconds(60);
    }

    @Test
    void the_delay_is_any_part_of_the_longest() {
        assertThat(delayAfter(policy(0), 3)).isZero();
        assertThat(delayAfter(policy(0.5), 3)).hasSeconds(20);
    }

    @Test
    void a_provider_that_asks_for_more_time_gets_it() {
        var busy = new SendResult.Transient("busy", Optional.of(Duration.ofMinutes(10)));

        assertThat(policy(0).after(claim(1, YOUNG), busy))
                .isEqualTo(new Settlement.Retry(Duration.ofMinutes(10), "busy"));
    }

    @Test
    void an_unknown_outcome_is_tried_again_because_a_duplicate_is_better_than_a_loss() {
        assertThat(policy.after(claim(1, YOUNG), new SendResult.Ambiguous("cut off")))
                .isEqualTo(new Settlement.Retry(Duration.ofSeconds(10), "cut off"));
    }

    @Test
    void an_unknown_outcome_makes_few_copies_however_long_it_lasts() {
        var never = new SendResult.Ambiguous("cut off");
        var age = Duration.ZERO;
        int copies = 0;
        while (policy.after(claim(++copies, age), never) instanceof Settlement.Retry retry) {
            age = age.plus(retry.delay().dividedBy(2));
        }

        assertThat(copies).isLessThan(25);
    }

    @Test
    void however_often_it_was_tried_only_age_ends_it() {
        assertThat(policy.after(claim(90, Duration.ofHours(71)), BUSY)).isInstanceOf(Settlement.Retry.class);
        assertThat(policy.after(claim(90, Duration.ofDays(3)), BUSY))
                .isEqualTo(new Settlement.Parked("busy (after 90 attempts)"));
        assertThat(policy.isWornOut(claim(900, YOUNG))).isFalse();
    }

    @Test
    void attempts_that_never_end_are_bounded() {
        assertThat(policy.isWornOut(claim(200, 199, YOUNG))).isFalse();
        assertThat(policy.isWornOut(claim(201, 200, YOUNG))).isTrue();
    }

    @Test
    void what_waits_for_a_provider_comes_back_at_different_moments_after_its_pause() {
        assertThat(policy(0).postponed("p", "401")).isEqualTo(new Settlement.Postponed("p", Duration.ZERO, "401"));
        assertThat(policy(1).postponed("p", "401"))
                .isEqualTo(new Settlement.Postponed("p", Duration.ofSeconds(10), "401"));
    }

    @Test
    void a_policy_without_an_attempt_or_with_shrinking_delays_is_refused() {
        Duration day = Duration.ofDays(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SendPolicy(Duration.ZERO, Duration.ZERO, day, 0, () -> 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SendPolicy(Duration.ofSeconds(2), Duration.ofSeconds(1), day, 1, () -> 0));
    }

    private static SendPolicy policy(double jitter) {
        return new SendPolicy(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofDays(3), 200, () -> jitter);
    }

    private static Duration delayAfter(SendPolicy policy, int attempt) {
        return ((Settlement.Retry) policy.after(claim(attempt, YOUNG), BUSY)).delay();
    }

    private static Claim claim(int attempt, Duration age) {
        return claim(attempt, 0, age);
    }

    private static Claim claim(int attempt, int unended, Duration age) {
        var to = new Recipient(Channel.EMAIL, "reader@example.com");
        var request = new NotificationRequest(new IdempotencyKey("key"), to, "Hello", "World");
        return new Claim(NotificationId.random(), request, attempt, unended, age, UUID.randomUUID());
    }
}
