package [=package].adapter.out.send.govuknotify;

import [=package].adapter.out.send.HttpCall;
import [=package].adapter.out.send.SettingFaults;
import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands a notification to GOV.UK Notify. */
@ApplicationScoped
class NotifySender implements NotificationSender {

    private final NotifyApi api;
    private final NotifySettings settings;
    private final NotifyKey key;
    private final HttpCall call;
    private final Set<Channel> channels = EnumSet.noneOf(Channel.class);

    NotifySender(@RestClient NotifyApi api, NotifySettings settings) {
        this.api = api;
        this.settings = settings;
        this.key = NotifyKey.parse(settings.apiKey());
        this.call = new HttpCall("GOV.UK Notify", settings.timeLimit(), NotifySender::id);
        settings.emailTemplate().ifPresent(template -> channels.add(Channel.EMAIL));
        settings.smsTemplate().ifPresent(template -> channels.add(Channel.SMS));
    }

    @Override
    public String provider() {
        return "govuk-notify";
    }

    @Override
    public Set<Channel> channels() {
        return channels;
    }

    @Override
    public Duration timeLimit() {
        return settings.timeLimit();
    }

    @Override
    public List<String> faults() {
        return new SettingFaults()
                .unless(!channels.isEmpty(), "notifications.govuk-notify needs email-template, sms-template or both")
                .all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        Channel channel = request.recipient().channel();
        return request(id, request, channel)
                .map(call::make)
                .orElseGet(() -> new SendResult.Permanent("there is no template of GOV.UK Notify's for " + channel));
    }

    private Optional<Uni<Response>> request(NotificationId id, NotificationRequest request, Channel channel) {
        String authorization = "Bearer " + key.token(Instant.now());
        return switch (channel) {
            case EMAIL ->
                settings.emailTemplate()
                        .map(template -> api.email(authorization, NotifyEmail.of(id, request, template)));
            case SMS ->
                settings.smsTemplate().map(template -> api.sms(authorization, NotifySms.of(id, request, template)));
            case PUSH, CHAT, WEBHOOK, LETTER -> Optional.empty();
        };
    }

    private static String id(Response accepted) {
        return accepted.readEntity(NotifyAnswer.class).id();
    }
}
