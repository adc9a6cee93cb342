package [=package].adapter;

import [=package].application.Delivery;
import [=package].application.DeliveryAlarms;
import [=package].application.NotificationDispatcher;
import [=package].application.NotificationSender;
import [=package].application.NotificationService;
import [=package].application.NotificationStore;
import [=package].application.PacedSender;
import [=package].application.ProviderPauses;
<#if layers?seq_contains("quiet-hours")>
import [=package].application.QuietHours;
import [=package].application.QuietSender;
</#if>
import [=package].application.Routes;
import [=package].application.SendPolicy;
import [=package].application.Timeline;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
<#if layers?seq_contains("quiet-hours")>
import java.time.InstantSource;
</#if>
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Builds the application from its parts, so that the application itself needs no framework. */
@ApplicationScoped
class Wiring {

    private static final String VERSION = "notifications.version";

    @Produces
    @Singleton
<#if layers?seq_contains("quiet-hours")>
    Routes routes(
            Instance<NotificationSender> senders, DeliverySettings settings, QuietSettings quiet, Metrics metrics) {
        var hours = new QuietHours(quiet.from(), quiet.until());
<#else>
    Routes routes(Instance<NotificationSender> senders, DeliverySettings settings, Metrics metrics) {
</#if>
        return new Routes(senders.stream()
                .map(sender -> paced(
                        metrics.measured(sender), settings.perSecond().get(sender.provider()), settings.senders()))
<#if layers?seq_contains("quiet-hours")>
                .<NotificationSender>map(sender -> new QuietSender(sender, hours, InstantSource.system()))
</#if>
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
