package [=package].adapter.out.send.postmark;

import [=package].adapter.out.send.HttpSender;
import [=package].adapter.out.send.SettingFaults;
<#if purpose != "transactional">
import [=package].adapter.out.send.UnsubscribeLinks;
</#if>
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

/** Hands a notification to Postmark. */
@Singleton
class PostmarkSender extends HttpSender {

    private final PostmarkApi api;
    private final PostmarkSettings settings;
<#if purpose != "transactional">
    private final UnsubscribeLinks links;
</#if>

    PostmarkSender(@RestClient PostmarkApi api, PostmarkSettings settings<#if purpose != "transactional">, UnsubscribeLinks links</#if>) {
        super("postmark", Set.of(Channel.EMAIL), settings.timeLimit());
        this.api = api;
        this.settings = settings;
<#if purpose != "transactional">
        this.links = links;
</#if>
    }

    @Override
    public List<String> faults() {
        return new SettingFaults()
                .secret("notifications.postmark.server-token", settings.serverToken())
                .sender("notifications.postmark.from", settings.from())
                .unless(
                        settings.eventsLogin().orElse("").matches("[^:\\s]+:\\S{16,}"),
                        "notifications.postmark.events-login is not user:password, with a password of 16 characters or"
                                + " more")
                .all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        String to = request.recipient().address();
        if (to.contains(",")) {
            return LIST_OF_ADDRESSES;
        }
        return make(api.send(
                settings.serverToken(),
                Map.of(
                        "From", settings.from(),
                        "To", to,
                        "Subject", request.subject(),
                        "TextBody", request.body(),
                        "MessageStream", settings.messageStream(),
                        "Metadata", Map.of("notification-id", id.toString())<#if purpose != "transactional">,
                        "Headers",
                                links.headers(request).entrySet().stream()
                                        .map(header -> Map.of("Name", header.getKey(), "Value", header.getValue()))
                                        .toList()</#if>)));
    }

    @Override
    protected Optional<String> taken(Response answer) {
        return text(answer, "MessageID");
    }
}
