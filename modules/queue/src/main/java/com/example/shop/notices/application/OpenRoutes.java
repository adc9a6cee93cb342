package com.example.shop.notices.application;

import com.example.shop.notices.application.ProviderPauses.Pause;
import com.example.shop.notices.domain.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The routes that are open at the moment. A pause that another replica began is known a moment later; one of our own
 * at once.
 */
final class OpenRoutes {

    private static final Duration FRESH = Duration.ofMillis(500);
    private static final Duration WITHOUT_STORE = Duration.ofSeconds(5);

    private final Routes routes;
    private final ProviderPauses pauses;
    private final DeliveryAlarms alarms;
    private Map<String, Pause> known = Map.of();
    private long readAt = System.nanoTime() - FRESH.toNanos();

    OpenRoutes(Routes routes, ProviderPauses pauses, DeliveryAlarms alarms) {
        this.routes = routes;
        this.pauses = pauses;
        this.alarms = alarms;
    }

    Routes routes() {
        return routes;
    }

    /** The channels of providers that are paused. */
    Set<Channel> paused() {
        return routes.channels(provider -> pause(provider).isPresent());
    }

    /** Whether a pause is over, and nobody knows yet what the provider does now. Then one message is enough to see. */
    boolean isProbing() {
        return known().values().stream().anyMatch(Pause::isOver);
    }

    /** Empty if the provider takes messages, or may be tried again. */
    Optional<Pause> pause(String provider) {
        return Optional.ofNullable(known().get(provider)).filter(pause -> !pause.isOver());
    }

    synchronized void close(String provider, String reason, Optional<Duration> asked) {
        Pause pause;
        try {
            pause = pauses.pause(provider, reason, asked);
        } catch (StoreUnavailableException away) {
            // Known to this replica alone, until the store is back.
            boolean isNew = !known.containsKey(provider);
            pause = new Pause(provider, reason, asked.orElse(WITHOUT_STORE), Instant.now(), isNew);
        }
        var next = new HashMap<>(known);
        next.put(provider, pause);
        known = Map.copyOf(next);
        if (pause.isNew()) {
            alarms.paused(pause);
        }
    }

    /** Ends a pause that is over. One that still runs began after this message had left: the provider meant the next ones. */
    synchronized void tookOne(String provider) {
        if (!known.containsKey(provider) || !known.get(provider).isOver()) {
            return;
        }
        try {
            if (pauses.end(provider)) {
                alarms.resumed(provider);
            }
            var next = new HashMap<>(known);
            next.remove(provider);
            known = Map.copyOf(next);
        } catch (StoreUnavailableException away) {
            // The next message that is taken ends the pause.
        }
    }

    private synchronized Map<String, Pause> known() {
        if (System.nanoTime() - readAt >= FRESH.toNanos()) {
            readAt = System.nanoTime();
            try {
                var read = new HashMap<String, Pause>();
                pauses.all().forEach(pause -> read.put(pause.provider(), pause));
                known = Map.copyOf(read);
            } catch (StoreUnavailableException away) {
                // What was known still is the best that is known.
            }
        }
        return known;
    }
}
