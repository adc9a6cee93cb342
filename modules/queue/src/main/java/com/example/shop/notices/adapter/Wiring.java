package com.example.shop.notices.adapter;

import com.example.shop.notices.application.Delivery;
import com.example.shop.notices.application.DeliveryAlarms;
import com.example.shop.notices.application.NotificationDispatcher;
import com.example.shop.notices.application.NotificationSender;
import com.example.shop.notices.application.NotificationService;
import com.example.shop.notices.application.NotificationStore;
import com.example.shop.notices.application.PacedSender;
import com.example.shop.notices.application.ProviderPauses;
import com.example.shop.notices.application.Routes;
import com.example.shop.notices.application.SendPolicy;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;

/** Builds the application from its parts, so that the application itself needs no framework. */
@ApplicationScoped
class Wiring {

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
            NotificationDispatcher dispatcher, NotificationStore store, ProviderPauses pauses, Routes routes) {
        return new NotificationService(dispatcher, store, pauses, routes);
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

    void stop(@Observes ShutdownEvent event, Delivery delivery) {
        delivery.close();
    }
}
