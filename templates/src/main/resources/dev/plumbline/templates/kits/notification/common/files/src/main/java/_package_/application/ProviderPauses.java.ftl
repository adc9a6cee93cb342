package [=package].application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers, for all replicas, which providers take nothing for now. {@link Attempt} begins a pause, and ends it. Each call
 * commits by itself.
 */
public interface ProviderPauses {

    /**
     * Pauses a provider, or goes on pausing it.
     *
     * @param asked how long it wants to be left alone; if it did not say, each pause in a row is twice as long
     */
    Pause pause(String provider, String reason, Optional<Duration> asked);

    /** Every provider that is paused, or was until a moment ago and has taken nothing since. */
    List<Pause> all();

    /** Ends a pause: the provider took something, or somebody mended what was wrong. False if there was none. */
    boolean end(String provider);

    /**
     * A pause.
     *
     * @param left until the provider is tried again; zero if that may be now
     * @param since when it took the last message
     */
    record Pause(String provider, String reason, Duration left, Instant since, boolean isNew) {

        public boolean isOver() {
            return left.isZero();
        }
    }
}
