package [=package].adapter.out.send.teams;

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

/** Hands a notification to Microsoft Teams. */
@Singleton
class TeamsSender extends HttpSender {

    private final TeamsApi api;
    private final TeamsSettings settings;

    TeamsSender(@RestClient TeamsApi api, TeamsSettings settings) {
        super("teams", Set.of(Channel.CHAT), settings.timeLimit());
        this.api = api;
        this.settings = settings;
    }

    @Override
    public List<String> faults() {
        var faults = new SettingFaults()
                .unless(!settings.webhooks().isEmpty(), "notifications.teams.webhooks has none, such as webhooks.ops");
        settings.webhooks().forEach((name, url) -> faults.url("notifications.teams.webhooks." + name, url));
        return faults.all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        String webhook = settings.webhooks().get(request.recipient().address());
        return webhook == null
                ? new SendResult.Permanent("notifications.teams.webhooks has no "
                        + request.recipient().address())
                : make(api.send(webhook, message(request)));
    }

    /** A card with two texts. */
    private static Map<String, Object> message(NotificationRequest request) {
        var subject = Map.of("type", "TextBlock", "text", request.subject(), "weight", "Bolder", "wrap", true);
        var body = Map.of("type", "TextBlock", "text", request.body(), "wrap", true);
        Map<String, Object> card = Map.of(
                "type", "AdaptiveCard",
                "version", "1.4",
                "body", request.subject().isEmpty() ? List.of(body) : List.of(subject, body));
        return Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
    }

    /** There is none. */
    @Override
    protected Optional<String> taken(Response answer) {
        return isPage(answer) ? Optional.empty() : NO_ID;
    }
}
