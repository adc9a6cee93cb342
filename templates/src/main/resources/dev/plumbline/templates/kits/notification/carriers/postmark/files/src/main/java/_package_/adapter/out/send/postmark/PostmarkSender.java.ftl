package [=package].adapter.out.send.postmark;

import [=package].adapter.out.send.HttpCall;
import [=package].adapter.out.send.SettingFaults;
import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands a notification to Postmark. */
@ApplicationScoped
class PostmarkSender implements NotificationSender {

    private final PostmarkApi api;
    private final PostmarkSettings settings;
    private final HttpCall call;

    PostmarkSender(@RestClient PostmarkApi api, PostmarkSettings settings) {
        this.api = api;
        this.settings = settings;
        this.call = new HttpCall("Postmark", settings.timeLimit(), PostmarkSender::messageId);
    }

    @Override
    public String provider() {
        return "postmark";
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
                .secret("notifications.postmark.server-token", settings.serverToken())
                .sender("notifications.postmark.from", settings.from())
                .all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        if (request.recipient().address().contains(",")) {
            // Here a list would be sent, to each of them; a notification has one recipient.
            return new SendResult.Permanent("a list of addresses, where one is asked for");
        }
        return call.make(api.send(settings.serverToken(), PostmarkMail.of(id, request, settings)));
    }

    private static String messageId(Response accepted) {
        return accepted.readEntity(PostmarkAnswer.class).messageId();
    }
}
