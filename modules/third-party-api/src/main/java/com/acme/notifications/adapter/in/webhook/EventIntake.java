package com.acme.notifications.adapter.in.webhook;

import com.acme.notifications.application.ProviderEvent;
import com.acme.notifications.application.ProviderEvents;
import com.acme.notifications.application.ProviderEvents.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is the same for the events of every provider: how they are refused, taken and counted. */
@ApplicationScoped
class EventIntake {

    private final ProviderEvents events;
    private final ObjectMapper json;
    private final MeterRegistry registry;
    private final Duration tolerance;

    EventIntake(
            ProviderEvents events,
            ObjectMapper json,
            MeterRegistry registry,
            @ConfigProperty(name = "notifications.events.tolerance") Duration tolerance) {
        this.events = events;
        this.json = json;
        this.registry = registry;
        this.tolerance = tolerance;
    }

    /** @throws WebApplicationException 401, unless it is the provider that says so */
    void requireProof(String provider, boolean isProved) {
        if (!isProved) {
            throw refused(provider, "forged", Response.Status.UNAUTHORIZED);
        }
    }

    /**
     * What somebody has recorded is worth nothing a little later.
     *
     * @param second of the Unix epoch, as the provider signed it
     * @throws WebApplicationException 401, unless that is about now
     */
    void requireNow(String provider, String second) {
        if (!second.matches("\\d{1,11}") || fromNow(Long.parseLong(second)).compareTo(tolerance) > 0) {
            throw refused(provider, "old", Response.Status.UNAUTHORIZED);
        }
    }

    private static Duration fromNow(long second) {
        return Duration.between(Instant.ofEpochSecond(second), Instant.now()).abs();
    }

    JsonNode read(String provider, byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw unreadable(provider);
        }
    }

    WebApplicationException unreadable(String provider) {
        return refused(provider, "unreadable", Response.Status.BAD_REQUEST);
    }

    /**
     * Takes what was told; empty is what says nothing of where a message is.
     *
     * @return 200: two of the providers take any other for a failure, and tell all of it again
     */
    Response take(String provider, Stream<Optional<ProviderEvent>> told) {
        told.forEach(event -> count(provider, event.map(this::outcome).orElse("ignored")));
        return Response.ok().build();
    }

    private String outcome(ProviderEvent event) {
        var outcome = events.take(event);
        return (outcome == Outcome.TAKEN ? event.status() : outcome).name().toLowerCase(Locale.ROOT);
    }

    private WebApplicationException refused(String provider, String why, Response.Status status) {
        count(provider, why);
        return new WebApplicationException(status);
    }

    private void count(String provider, String outcome) {
        registry.counter("notifications.events", "provider", provider, "outcome", outcome)
                .increment();
    }
}
