package [=package].adapter.out.send.slack;

import [=package].adapter.out.send.HttpSender;
import [=package].adapter.out.send.SettingFaults;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands a notification to Slack. */
@Singleton
class SlackSender extends HttpSender {

    private final SlackApi api;
    private final SlackSettings settings;

    SlackSender(@RestClient SlackApi api, SlackSettings settings) {
        super("slack", Set.of(Channel.CHAT), settings.timeLimit());
        this.api = api;
        this.settings = settings;
    }

    @Override
    public List<String> faults() {
        var faults = new SettingFaults()
                .unless(!settings.webhooks().isEmpty(), "notifications.slack.webhooks has none, such as webhooks.ops");
        settings.webhooks().forEach((name, url) -> faults.url("notifications.slack.webhooks." + name, url));
        return faults.all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        String webhook = settings.webhooks().get(request.recipient().address());
        return webhook == null
                ? new SendResult.Permanent("notifications.slack.webhooks has no "
                        + request.recipient().address())
                : make(api.send(webhook, message(request)));
    }

    private static Map<String, Object> message(NotificationRequest request) {
        String subject = request.subject().isEmpty() ? "" : "*" + escaped(request.subject()) + "*\n";
        return Map.of("text", subject + escaped(request.body()));
    }

    /** So that nobody is mentioned, and no link is made, by what a text says. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** There is none. */
    @Override
    protected Optional<String> taken(Response answer) {
        return "ok".equals(answer.readEntity(String.class).strip()) ? NO_ID : Optional.empty();
    }
}
