package [=package].adapter;

<#if purpose != "transactional">
import [=package].adapter.out.send.UnsubscribeSettings;
</#if>
import [=package].application.NotificationSender;
import [=package].application.Routes;
import [=package].application.Timeline;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Refuses to start with settings that cannot go well, and names all that is wrong with them at once. */
@ApplicationScoped
class StartChecks {

    /** For claiming and settling, beside the sending itself. */
    private static final Duration MARGIN = Duration.ofSeconds(2);

    void check(
            @Observes @Priority(1) StartupEvent event,
            DeliverySettings settings,
            TokenSettings tokens,
<#if purpose != "transactional">
            UnsubscribeSettings unsubscribe,
</#if>
<#if layers?seq_contains("quiet-hours")>
            QuietSettings quiet,
</#if>
            Routes routes,
            Timeline timeline) {
        List<String> faults = new ArrayList<>(faults(settings));
        faults.addAll(tokens.faults());
<#if purpose != "transactional">
        faults.addAll(unsubscribe.faults());
</#if>
<#if layers?seq_contains("quiet-hours")>
        faults.addAll(quiet.faults());
</#if>
        var providers = routes.senders().stream()
                .map(NotificationSender::provider)
                .sorted()
                .toList();
        settings.perSecond().forEach((provider, rate) -> {
            if (rate <= 0 || !providers.contains(provider)) {
                faults.add("notifications.delivery.per-second." + provider + " is " + rate
                        + ": a rate is above 0, and is that of one of " + providers);
            }
        });
        for (var sender : routes.senders()) {
            faults.addAll(sender.faults());
            if (settings.lease().compareTo(sender.timeLimit().plus(MARGIN)) < 0) {
                faults.add("notifications.delivery.lease is " + settings.lease() + ", but a message to "
                        + sender.provider() + " may take " + sender.timeLimit()
                        + ": others would send it a second time; give it at least "
                        + sender.timeLimit().plus(MARGIN));
            }
        }
        if (!faults.isEmpty()) {
            timeline.add(Timeline.Event.REFUSED, "settings", String.join("; ", faults), faults.size(), Duration.ZERO);
            throw new IllegalStateException("the settings cannot go well:\n  - " + String.join("\n  - ", faults));
        }
    }

    private static List<String> faults(DeliverySettings settings) {
        List<String> faults = new ArrayList<>();
        if (settings.senders() < 1) {
            faults.add("notifications.delivery.senders is " + settings.senders() + ": nothing would ever be sent");
        }
        if (settings.maxAttempts() < 1) {
            faults.add(
                    "notifications.delivery.max-attempts is " + settings.maxAttempts() + ": it has to be at least 1");
        }
        if (settings.firstDelay().isNegative() || settings.longestDelay().compareTo(settings.firstDelay()) < 0) {
            faults.add("notifications.delivery.longest-delay is " + settings.longestDelay()
                    + ", less than first-delay, " + settings.firstDelay());
        }
        if (settings.firstPause().compareTo(Duration.ZERO) <= 0
                || settings.longestPause().compareTo(settings.firstPause()) < 0) {
            faults.add("notifications.delivery.first-pause is " + settings.firstPause() + " and longest-pause "
                    + settings.longestPause() + ": the first has to be above zero, and not above the longest");
        }
        return faults;
    }
}
