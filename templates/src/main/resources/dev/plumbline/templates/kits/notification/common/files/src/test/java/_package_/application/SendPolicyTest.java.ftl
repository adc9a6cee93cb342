package [=package].application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SendPolicyTest {

    private static final SendResult BUSY = new SendResult.Transient("busy", Optional.empty());

    private final SendPolicy policy = new SendPolicy(5, Duration.ofSeconds(10), Duration.ofSeconds(60));

    @Test
    void what_a_provider_took_is_delivered() {
        assertThat(policy.after(1, new SendResult.Accepted("p-1"))).isEqualTo(new Settlement.Delivered("p-1"));
    }

    @Test
    void what_a_provider_refused_for_good_is_given_up() {
        assertThat(policy.after(1, new SendResult.Permanent("no such address")))
                .isEqualTo(new Settlement.GivenUp("no such address"));
    }

    @Test
    void the_delay_doubles_up_to_the_longest() {
        assertThat(delayAfter(1)).hasSeconds(10);
        assertThat(delayAfter(2)).hasSeconds(20);
        assertThat(delayAfter(3)).hasSeconds(40);
        assertThat(delayAfter(4)).hasSeconds(60);
    }

    @Test
    void the_delay_stays_the_longest_however_often_it_was_tried() {
        var patient = new SendPolicy(Integer.MAX_VALUE, Duration.ofHours(1), Duration.ofHours(2));

        assertThat(patient.after(1_000_000, BUSY)).isEqualTo(new Settlement.RetryAfter(Duration.ofHours(2), "busy"));
    }

    @Test
    void a_provider_that_asks_for_more_time_gets_it() {
        var busy = new SendResult.Transient("busy", Optional.of(Duration.ofMinutes(10)));

        assertThat(policy.after(1, busy)).isEqualTo(new Settlement.RetryAfter(Duration.ofMinutes(10), "busy"));
    }

    @Test
    void an_unknown_outcome_is_tried_again_because_a_duplicate_is_better_than_a_loss() {
        assertThat(policy.after(1, new SendResult.Ambiguous("cut off")))
                .isEqualTo(new Settlement.RetryAfter(Duration.ofSeconds(10), "cut off"));
    }

    @Test
    void the_last_attempt_is_the_last() {
        assertThat(policy.after(5, BUSY)).isEqualTo(new Settlement.GivenUp("busy (after 5 attempts)"));
    }

    @Test
    void a_policy_without_an_attempt_or_with_shrinking_delays_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SendPolicy(0, Duration.ZERO, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SendPolicy(1, Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }

    private Duration delayAfter(int attempt) {
        return ((Settlement.RetryAfter) policy.after(attempt, BUSY)).delay();
    }
}
