package [=package].adapter.out.send.mailgun;

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

/** Hands a notification to Mailgun. */
@Singleton
class MailgunSender extends HttpSender {

    private final MailgunApi api;
    private final MailgunSettings settings;

    MailgunSender(@RestClient MailgunApi api, MailgunSettings settings) {
        super("mailgun", Set.of(Channel.EMAIL), settings.timeLimit());
        this.api = api;
        this.settings = settings;
    }

    @Override
    public List<String> faults() {
        return new SettingFaults()
                .secret("notifications.mailgun.api-key", settings.apiKey())
                .secret("notifications.mailgun.domain", settings.domain())
                .sender("notifications.mailgun.from", settings.from())
                .unless(
                        settings.eventsKey().isPresent(),
                        "notifications.mailgun.events-key is missing: the signing key of webhooks")
                .all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        String to = request.recipient().address();
        if (to.contains(",")) {
            return LIST_OF_ADDRESSES;
        }
        return make(api.send(
                basic("api", settings.apiKey()),
                settings.domain(),
                settings.from(),
                to,
                request.subject(),
                request.body(),
                id.toString()));
    }

    @Override
    protected Optional<String> taken(Response answer) {
        return text(answer, "id");
    }
}
