package [=package].adapter.out.send.sendgrid;

import [=package].adapter.out.send.HttpCall;
import [=package].adapter.out.send.HttpRefusal;
import [=package].adapter.out.send.RetryAfter;
import [=package].adapter.out.send.SettingFaults;
import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands a notification to SendGrid. */
@ApplicationScoped
class SendGridSender implements NotificationSender {

    private final SendGridApi api;
    private final SendGridSettings settings;
    private final HttpCall call;

    SendGridSender(@RestClient SendGridApi api, SendGridSettings settings) {
        this.api = api;
        this.settings = settings;
        this.call = new HttpCall("SendGrid", settings.timeLimit(), SendGridSender::messageId, SendGridSender::ownMeaning);
    }

    @Override
    public String provider() {
        return "sendgrid";
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.EMAIL);
    }

    @Override
    public Duration timeLimit() {
        return settings.timeLimit();
    }

    @Override
    public List<String> faults() {
        return new SettingFaults()
                .secret("notifications.sendgrid.api-key", settings.apiKey())
                .sender("notifications.sendgrid.from", settings.from())
                .all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        return call.make(api.send("Bearer " + settings.apiKey(), SendGridMail.of(id, request, settings)));
    }

    private static String messageId(Response accepted) {
        return accepted.getHeaderString("X-Message-Id");
    }

    private static Optional<SendResult> ownMeaning(HttpRefusal refusal) {
        return ownWait(refusal, Instant.now())
                .map(wait -> new SendResult.Unavailable(refusal.reason("SendGrid"), Optional.of(wait)));
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
