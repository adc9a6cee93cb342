package [=package].adapter.out.send.sendgrid;

import [=package].adapter.out.send.HttpCall;
import [=package].adapter.out.send.HttpRefusal;
import [=package].adapter.out.send.RetryAfter;
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
import java.util.Optional;
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
        this.call = new HttpCall("SendGrid", settings.timeLimit(), SendGridSender::messageId, SendGridSender::ownWait);
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        Channel channel = request.recipient().channel();
        if (channel != Channel.EMAIL) {
            return new SendResult.Permanent("SendGrid carries EMAIL only, not " + channel);
        }
        return call.make(api.send("Bearer " + settings.apiKey(), SendGridMail.of(id, request, settings)));
    }

    private static String messageId(Response accepted) {
        return accepted.getHeaderString("X-Message-Id");
    }

    private static Optional<Duration> ownWait(HttpRefusal refusal) {
        Instant now = Instant.now();
        if (refusal.status() == 401 && refusal.body().contains("Maximum credits exceeded")) {
            // Nothing wrong with the key: the plan's mails are used up until the next day, UTC.
            Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
            return Optional.of(Duration.between(now, midnight));
        }
        if (refusal.status() == 429) {
            return RetryAfter.untilEpochSecond(refusal.headers().apply("X-RateLimit-Reset"), now);
        }
        return Optional.empty();
    }
}
