package [=package].adapter.out.send.govuknotify;

import [=package].adapter.out.send.HttpSender;
import [=package].adapter.out.send.SettingFaults;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands a notification to GOV.UK Notify. */
@Singleton
class NotifySender extends HttpSender {

    private final NotifyApi api;
    private final NotifySettings settings;
    private final NotifyKey key;

    NotifySender(@RestClient NotifyApi api, NotifySettings settings) {
        super("govuk-notify", channels(settings), settings.timeLimit());
        this.api = api;
        this.settings = settings;
        this.key = NotifyKey.parse(settings.apiKey());
    }

    private static Set<Channel> channels(NotifySettings settings) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        settings.emailTemplate().ifPresent(template -> channels.add(Channel.EMAIL));
        settings.smsTemplate().ifPresent(template -> channels.add(Channel.SMS));
        return channels;
    }

    @Override
    public List<String> faults() {
        return new SettingFaults()
                .unless(!channels().isEmpty(), "notifications.govuk-notify needs email-template, sms-template or both")
                .all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        Channel channel = request.recipient().channel();
        if (!channels().contains(channel)) {
            return new SendResult.Permanent("there is no template of GOV.UK Notify's for " + channel);
        }
        return make(
                channel == Channel.EMAIL
                        ? send("email", settings.emailTemplate().orElseThrow(), "email_address", id, request)
                        : send("sms", settings.smsTemplate().orElseThrow(), "phone_number", id, request));
    }

    private Uni<Response> send(
            String channel, String template, String to, NotificationId id, NotificationRequest request) {
        return api.send(
                "Bearer " + key.token(Instant.now()),
                channel,
                Map.of(
                        to, request.recipient().address(),
                        "template_id", template,
                        "personalisation", placeholders(channel, request),
                        "reference", id.toString()));
    }

    private static Map<String, String> placeholders(String channel, NotificationRequest request) {
        return channel.equals("email")
                ? Map.of("subject", request.subject(), "body", request.body())
                : Map.of("body", request.body());
    }

    @Override
    protected Optional<String> taken(Response answer) {
        return text(answer, "id");
    }
}
