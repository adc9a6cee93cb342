package com.acme.notifications.adapter;

import com.acme.notifications.application.MeasuredSender;
import com.acme.notifications.application.NotificationSender;
import com.acme.notifications.application.NotificationStore;
import com.acme.notifications.application.ProviderPauses;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What a dashboard shows and an alarm watches. Each scrape asks the database, so all replicas tell the same. */
@ApplicationScoped
class Metrics {

    private final MeterRegistry registry;

    Metrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A sender whose attempts are counted and timed by provider and outcome. */
    NotificationSender measured(NotificationSender sender) {
        return new MeasuredSender(sender, (result, took) -> registry.timer(
                        "notifications.attempts", "provider", sender.provider(), "outcome", result.outcome())
                .record(took));
    }

    void gauges(@Observes StartupEvent start, NotificationStore store, ProviderPauses pauses) {
        registry.gauge(
                "notifications.oldest.due.seconds",
                store,
                all -> all.backlog().oldestDue().toMillis() / 1000.0);
        registry.gauge("notifications.parked", store, all -> all.backlog().parked());
        registry.gauge("notifications.providers.paused", pauses, all -> all.all().stream()
                .filter(pause -> !pause.isOver())
                .count());
    }
}
