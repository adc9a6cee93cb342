package [=package].adapter.out.send.mailgun;

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
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands a notification to Mailgun. */
@Singleton
class MailgunSender extends HttpSender {

    private final MailgunApi api;
    private final MailgunSettings settings;
<#if purpose != "transactional">
    private final UnsubscribeLinks links;
</#if>

    MailgunSender(@RestClient MailgunApi api, MailgunSettings settings<#if purpose != "transactional">, UnsubscribeLinks links</#if>) {
        super("mailgun", Set.of(Channel.EMAIL), settings.timeLimit());
        this.api = api;
        this.settings = settings;
<#if purpose != "transactional">
        this.links = links;
</#if>
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
<#if purpose != "transactional">
        var headers = links.headers(request);
</#if>
        return make(api.send(
                basic("api", settings.apiKey()),
                settings.domain(),
                settings.from(),
                to,
                request.subject(),
                request.body(),
                id.toString()<#if purpose != "transactional">,
                headers.get("List-Unsubscribe"),
                headers.get("List-Unsubscribe-Post")</#if>));
    }

    @Override
    protected Optional<String> taken(Response answer) {
        return text(answer, "id");
    }
}
