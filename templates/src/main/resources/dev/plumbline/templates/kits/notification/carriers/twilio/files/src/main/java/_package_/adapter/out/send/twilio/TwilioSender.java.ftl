package [=package].adapter.out.send.twilio;

import [=package].adapter.out.send.HttpCall;
import [=package].adapter.out.send.SettingFaults;
import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands a notification to Twilio. */
@ApplicationScoped
class TwilioSender implements NotificationSender {

    private final TwilioApi api;
    private final TwilioSettings settings;
    private final HttpCall call;

    TwilioSender(@RestClient TwilioApi api, TwilioSettings settings) {
        this.api = api;
        this.settings = settings;
        this.call = new HttpCall("Twilio", settings.timeLimit(), TwilioSender::sid);
    }

    @Override
    public String provider() {
        return "twilio";
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.SMS);
    }

    @Override
    public Duration timeLimit() {
        return settings.timeLimit();
    }

    @Override
    public List<String> faults() {
        return new SettingFaults()
                .secret("notifications.twilio.account-sid", settings.accountSid())
                .secret("notifications.twilio.auth-token", settings.authToken())
                .unless(
                        settings.from().isPresent() != settings.messagingServiceSid().isPresent(),
                        "notifications.twilio needs either from or messaging-service-sid")
                .all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        return call.make(api.send(
                authorization(),
                settings.accountSid(),
                request.recipient().address(),
                settings.from().orElse(null),
                settings.messagingServiceSid().orElse(null),
                request.body()));
    }

    /** RFC 7617. */
    private String authorization() {
        String credentials = settings.accountSid() + ":" + settings.authToken();
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static String sid(Response accepted) {
        return accepted.readEntity(TwilioAnswer.class).sid();
    }
}
