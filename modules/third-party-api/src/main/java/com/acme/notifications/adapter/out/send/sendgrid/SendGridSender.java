package com.acme.notifications.adapter.out.send.sendgrid;

import com.acme.notifications.adapter.out.send.HttpRefusal;
import com.acme.notifications.adapter.out.send.HttpSender;
import com.acme.notifications.adapter.out.send.RetryAfter;
import com.acme.notifications.adapter.out.send.SettingFaults;
import com.acme.notifications.application.SendResult;
import com.acme.notifications.domain.Channel;
import com.acme.notifications.domain.NotificationId;
import com.acme.notifications.domain.NotificationRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands a notification to SendGrid. */
@Singleton
class SendGridSender extends HttpSender {

    private final SendGridApi api;
    private final SendGridSettings settings;

    SendGridSender(@RestClient SendGridApi api, SendGridSettings settings) {
        super("sendgrid", Set.of(Channel.EMAIL), settings.timeLimit());
        this.api = api;
        this.settings = settings;
    }

    @Override
    public List<String> faults() {
        return new SettingFaults()
                .secret("notifications.sendgrid.api-key", settings.apiKey())
                .sender("notifications.sendgrid.from", settings.from())
                .made(
                        "notifications.sendgrid.events-key",
                        () -> SendGridEventKey.parse(settings.eventsKey().orElse("")))
                .all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        var to = List.of(Map.of("email", request.recipient().address()));
        Map<String, Object> mail = Map.of(
                "personalizations", List.of(Map.of("to", to)),
                "from", from(),
                "subject", request.subject(),
                "content", List.of(Map.of("type", "text/plain", "value", request.body())),
                "custom_args", Map.of("notification_id", id.toString()));
        return make(api.send("Bearer " + settings.apiKey(), mail));
    }

    private Map<String, String> from() {
        return settings.fromName()
                .map(name -> Map.of("email", settings.from(), "name", name))
                .orElseGet(() -> Map.of("email", settings.from()));
    }

    @Override
    protected Optional<String> taken(Response answer) {
        return Optional.ofNullable(answer.getHeaderString("X-Message-Id"));
    }

    @Override
    protected Optional<SendResult> ownMeaning(HttpRefusal refusal) {
        return ownWait(refusal, Instant.now())
                .map(wait -> new SendResult.Unavailable(refusal.reason(provider()), Optional.of(wait)));
    }

    private static Optional<Duration> ownWait(HttpRefusal refusal, Instant now) {
        if (refusal.status() == 401 && refusal.body().contains("Maximum credits exceeded")) {
            // Nothing wrong with the key: the plan's mails are used up until the next day, UTC.
            Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
            return Optional.of(Duration.between(now, midnight));
        }
        return refusal.status() == 429
                ? RetryAfter.untilEpochSecond(refusal.headers().apply("X-RateLimit-Reset"), now)
                : Optional.empty();
    }
}
