package [=package].adapter;

import [=package].application.Delivery;
import [=package].application.NotificationDispatcher;
import [=package].application.NotificationSender;
import [=package].application.NotificationService;
import [=package].application.NotificationStore;
import [=package].application.SendPolicy;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Builds the application from its parts, so that the application itself needs no framework. */
@ApplicationScoped
class Wiring {

    @Produces
    @Singleton
    NotificationService service(NotificationDispatcher dispatcher, NotificationStore store) {
        return new NotificationService(dispatcher, store);
    }

    @Produces
    @Singleton
    Delivery delivery(NotificationStore store, NotificationSender sender, DeliverySettings settings) {
        var policy = new SendPolicy(settings.maxAttempts(), settings.firstDelay(), settings.longestDelay());
        return new Delivery(store, sender, policy, settings.lease());
    }

    void stop(@Observes ShutdownEvent event, Delivery delivery) {
        delivery.close();
    }
}
