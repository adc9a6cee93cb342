package [=package].application;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Decides what follows an attempt. What failed is tried again at random moments (<i>full jitter</i>), less and less
 * often, until it is too old; then it is parked, never thrown away. An ambiguous result is tried again, for a duplicate
 * is better than a loss, but each wait may be about as long as all before it: some twenty copies in three days, not 150.
 *
 * @param firstDelay the longest wait before the second attempt; doubles with each one
 * @param longestDelay what the doubling stops at, unless the result was ambiguous
 * @param patience how old a notification may become, from accepting or from the last replay, and still be tried again
 * @param mostAttempts bounds what never comes to an end, because each attempt takes the process with it
 * @param jitter from 0 to 1
 */
public record SendPolicy(
        Duration firstDelay, Duration longestDelay, Duration patience, int mostAttempts, DoubleSupplier jitter) {

    public SendPolicy {
        if (mostAttempts < 1 || firstDelay.isNegative() || longestDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException("at least one attempt, and delays that grow");
        }
    }

    /** Whether this claim is one too many. What came to an end, if only with a refusal, is not counted: age ends that. */
    public boolean isWornOut(Claim claim) {
        return claim.unended() >= mostAttempts;
    }

    /** What follows, if the provider takes messages at all. */
    public Settlement after(Claim claim, SendResult result) {
        if (result instanceof SendResult.Accepted accepted) {
            return new Settlement.Sent(accepted.providerId());
        }
        if (result instanceof SendResult.Permanent permanent) {
            return new Settlement.Parked(permanent.reason());
        }
<#if layers?seq_contains("quiet-hours")>
        if (result instanceof SendResult.Quiet night) {
            return new Settlement.Postponed("quiet hours", night.left(), night.reason());
        }
</#if>
        if (result instanceof SendResult.Transient later) {
            return retry(claim, longestDelay, later.retryAfter().orElse(Duration.ZERO), later.reason());
        }
        if (result instanceof SendResult.Ambiguous unknown) {
            return retry(claim, patience, Duration.ZERO, unknown.reason());
        }
        throw new IllegalArgumentException(result + " is about the provider, not about this notification");
    }

    /** What follows while the provider is paused; spread, so that not all come at once when it is over. */
    public Settlement postponed(String provider, String reason) {
        return new Settlement.Postponed(provider, part(firstDelay), reason);
    }

    private Settlement retry(Claim claim, Duration most, Duration asked, String reason) {
        if (claim.age().compareTo(patience) >= 0) {
            return new Settlement.Parked(reason + " (after " + claim.attempt() + " attempts)");
        }
        Duration backoff = firstDelay.multipliedBy(1L << Math.min(claim.attempt() - 1, 30));
        return new Settlement.Retry(asked.plus(part(backoff.compareTo(most) > 0 ? most : backoff)), reason);
    }

    private Duration part(Duration whole) {
        return Duration.ofMillis((long) (whole.toMillis() * jitter.getAsDouble()));
    }
}
