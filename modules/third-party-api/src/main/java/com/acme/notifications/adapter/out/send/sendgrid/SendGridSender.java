package com.acme.notifications.adapter.out.send.sendgrid;

import com.acme.notifications.adapter.out.send.HttpCall;
import com.acme.notifications.adapter.out.send.RetryAfter;
import com.acme.notifications.application.NotificationSender;
import com.acme.notifications.application.SendResult;
import com.acme.notifications.domain.Channel;
import com.acme.notifications.domain.NotificationId;
import com.acme.notifications.domain.NotificationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
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
        this.call =
                new HttpCall("SendGrid", settings.timeLimit(), SendGridSender::messageId, SendGridSender::retryAfter);
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

    /** SendGrid documents the second at which the limit is reset; what stands in front of it may say Retry-After. */
    private static Optional<Duration> retryAfter(Response refused) {
        String reset = refused.getHeaderString("X-RateLimit-Reset");
        return RetryAfter.of(refused).or(() -> RetryAfter.untilEpochSecond(reset, Instant.now()));
    }
}
