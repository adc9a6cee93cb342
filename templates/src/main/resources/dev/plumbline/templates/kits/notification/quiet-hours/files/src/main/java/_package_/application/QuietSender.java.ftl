package [=package].application;

import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
<#if priorities == "yes">
import [=package].domain.Priority;
</#if>
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands over nothing in the quiet hours of its recipient<#if priorities == "yes">, unless it is urgent</#if>. */
public record QuietSender(NotificationSender sender, QuietHours hours, InstantSource clock)
        implements NotificationSender {

    @Override
    public String provider() {
        return sender.provider();
    }

    @Override
    public Set<Channel> channels() {
        return sender.channels();
    }

    @Override
    public Duration timeLimit() {
        return sender.timeLimit();
    }

    @Override
    public List<String> faults() {
        return sender.faults();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        Instant now = clock.instant();
        return end(request, now)
                .<SendResult>map(end -> new SendResult.Quiet(
                        Duration.between(now, end),
                        "quiet hours in " + request.zone().name() + " until " + end))
                .orElseGet(() -> sender.send(id, request));
    }

    private Optional<Instant> end(NotificationRequest request, Instant now) {
<#if priorities == "yes">
        if (request.priority() == Priority.URGENT) {
            return Optional.empty();
        }
</#if>
        return request.zone().id().flatMap(zone -> hours.end(now, zone));
    }
}
