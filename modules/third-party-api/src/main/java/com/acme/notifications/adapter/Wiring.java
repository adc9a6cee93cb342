package com.acme.notifications.adapter;

import com.acme.notifications.application.Delivery;
import com.acme.notifications.application.DeliveryAlarms;
import com.acme.notifications.application.NotificationDispatcher;
import com.acme.notifications.application.NotificationSender;
import com.acme.notifications.application.NotificationService;
import com.acme.notifications.application.NotificationStore;
import com.acme.notifications.application.PacedSender;
import com.acme.notifications.application.ProviderPauses;
import com.acme.notifications.application.Routes;
import com.acme.notifications.application.SendPolicy;
import com.acme.notifications.application.Timeline;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds the application from its parts, so that the application itself needs no framework. */
@ApplicationScoped
class Wiring {

    private static final String VERSION = "notifications.version";

    @Produces
    @Singleton
    Routes routes(Instance<NotificationSender> senders, DeliverySettings settings, Metrics metrics) {
        return new Routes(senders.stream()
                .map(sender -> paced(
                        metrics.measured(sender), settings.perSecond().get(sender.provider()), settings.senders()))
                .toList());
    }

    private static NotificationSender paced(NotificationSender sender, Double perSecond, int senders) {
        return perSecond == null || perSecond <= 0 ? sender : new PacedSender(sender, perSecond, senders);
    }

    @Produces
    @Singleton
    NotificationService service(
            NotificationDispatcher dispatcher,
            NotificationStore store,
            ProviderPauses pauses,
            Routes routes,
            Timeline timeline) {
        return new NotificationService(dispatcher, store, pauses, routes, timeline);
    }

    @Produces
    @Singleton
    Delivery delivery(
            NotificationStore store,
            Routes routes,
            ProviderPauses pauses,
            DeliveryAlarms alarms,
            DeliverySettings settings) {
        var policy = new SendPolicy(
                settings.firstDelay(),
                settings.longestDelay(),
                settings.patience(),
                settings.maxAttempts(),
                () -> ThreadLocalRandom.current().nextDouble());
        var limits = new Delivery.Limits(settings.senders(), settings.lease(), settings.stopWithin());
        return new Delivery(store, routes, pauses, policy, alarms, limits);
    }

    void start(@Observes StartupEvent event, Timeline timeline, @ConfigProperty(name = VERSION) String version) {
        timeline.add(Timeline.Event.STARTED, version, null, 1, Duration.ZERO);
    }

    void stop(
            @Observes ShutdownEvent event,
            Delivery delivery,
            Timeline timeline,
            @ConfigProperty(name = VERSION) String version) {
        delivery.close();
        timeline.add(Timeline.Event.STOPPED, version, null, 1, Duration.ZERO);
    }
}
