package [=package].adapter.out.send.twilio;

import [=package].adapter.out.send.HttpSender;
import [=package].adapter.out.send.SettingFaults;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands a notification to Twilio. */
@Singleton
class TwilioSender extends HttpSender {

    private final TwilioApi api;
    private final TwilioSettings settings;

    TwilioSender(@RestClient TwilioApi api, TwilioSettings settings) {
        super("twilio", Set.of(Channel.SMS), settings.timeLimit());
        this.api = api;
        this.settings = settings;
    }

    @Override
    public List<String> faults() {
        return new SettingFaults()
                .secret("notifications.twilio.account-sid", settings.accountSid())
                .secret("notifications.twilio.auth-token", settings.authToken())
                .unless(
                        settings.from().isPresent()
                                != settings.messagingServiceSid().isPresent(),
                        "notifications.twilio needs either from or messaging-service-sid")
                .url("notifications.twilio.events-url", settings.eventsUrl().orElse(""))
                .all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        return make(api.send(
                basic(settings.accountSid(), settings.authToken()),
                settings.accountSid(),
                request.recipient().address(),
                settings.from().orElse(null),
                settings.messagingServiceSid().orElse(null),
                request.body(),
                settings.eventsUrl().map(url -> url + "?notification=" + id).orElse(null)));
    }

    @Override
    protected Optional<String> taken(Response answer) {
        return text(answer, "sid");
    }
}
