package [=package].application;

import java.time.Duration;

/**
 * Decides what follows an attempt. The delay doubles from {@code firstDelay} up to {@code longestDelay};
 * a provider that asks for more gets more. An ambiguous result is tried again: a duplicate is
 * better than a loss.
 */
public record SendPolicy(int maxAttempts, Duration firstDelay, Duration longestDelay) {

    public SendPolicy {
        if (maxAttempts < 1 || firstDelay.isNegative() || longestDelay.compareTo(firstDelay) < 0) {
            throw new IllegalArgumentException("at least one attempt, and delays that grow");
        }
    }

    public Settlement after(int attempt, SendResult result) {
        if (result instanceof SendResult.Accepted accepted) {
            return new Settlement.Delivered(accepted.providerId());
        }
        if (result instanceof SendResult.Permanent permanent) {
            return new Settlement.GivenUp(permanent.reason());
        }
        if (result instanceof SendResult.Transient wait) {
            return retry(attempt, wait.retryAfter().orElse(Duration.ZERO), wait.reason());
        }
        return retry(attempt, Duration.ZERO, ((SendResult.Ambiguous) result).reason());
    }

    private Settlement retry(int attempt, Duration asked, String reason) {
        if (attempt >= maxAttempts) {
            return new Settlement.GivenUp(reason + " (after " + attempt + " attempts)");
        }
        Duration backoff = firstDelay.multipliedBy(1L << Math.min(attempt - 1, 30));
        Duration capped = backoff.compareTo(longestDelay) > 0 ? longestDelay : backoff;
        return new Settlement.RetryAfter(asked.compareTo(capped) > 0 ? asked : capped, reason);
    }
}
