package [=package].adapter.out.send.govuknotify;

import [=package].adapter.out.send.HttpSender;
import [=package].adapter.out.send.SettingFaults;
<#if purpose != "transactional">
import [=package].adapter.out.send.UnsubscribeLinks;
</#if>
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Hands a notification to GOV.UK Notify. A subject that is the id of a template chooses it, and a body in JSON fills in its
 * placeholders: so its texts are changed at Notify, without a release. Else the template of the settings gets both.
 */
@Singleton
class NotifySender extends HttpSender {

    private static final Pattern TEMPLATE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> PLACEHOLDERS = new TypeReference<>() {};

    private final NotifyApi api;
    private final NotifySettings settings;
<#if purpose != "transactional">
    private final UnsubscribeLinks links;
</#if>
    private final NotifyKey key;
    private final Map<Channel, String> templates;

    NotifySender(@RestClient NotifyApi api, NotifySettings settings<#if purpose != "transactional">, UnsubscribeLinks links</#if>) {
        super("govuk-notify", templates(settings).keySet(), settings.timeLimit());
        this.api = api;
        this.settings = settings;
<#if purpose != "transactional">
        this.links = links;
</#if>
        this.key = NotifyKey.parse(settings.apiKey());
        this.templates = templates(settings);
    }

    private static Map<Channel, String> templates(NotifySettings settings) {
        Map<Channel, String> templates = new EnumMap<>(Channel.class);
        settings.emailTemplate().ifPresent(template -> templates.put(Channel.EMAIL, template));
        settings.smsTemplate().ifPresent(template -> templates.put(Channel.SMS, template));
        settings.letterTemplate().ifPresent(template -> templates.put(Channel.LETTER, template));
        return templates;
    }

    @Override
    public List<String> faults() {
        return new SettingFaults()
                .unless(
                        !channels().isEmpty(),
                        "notifications.govuk-notify needs email-template, sms-template or letter-template")
                .unless(
                        settings.eventsToken().orElse("").matches("\\S{16,}"),
                        "notifications.govuk-notify.events-token is no token of 16 characters or more")
                .all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        Channel channel = request.recipient().channel();
        String template = templates.get(channel);
        if (template == null) {
            return new SendResult.Permanent("there is no template of GOV.UK Notify's for " + channel);
        }
        Map<String, Object> placeholders = new HashMap<>(placeholders(request));
        Map<String, Object> message = new HashMap<>();
        String to = request.recipient().address();
        switch (channel) {
<#if purpose == "transactional">
            case EMAIL -> message.put("email_address", to);
<#else>
            case EMAIL -> {
                message.put("email_address", to);
                links.of(request).ifPresent(link -> message.put("one_click_unsubscribe_url", link));
            }
</#if>
            case SMS -> message.put("phone_number", to);
            default -> {
                List<String> lines = List.of(to.split("\\s*,\\s*"));
                if (lines.size() < 3 || lines.size() > 7) {
                    return new SendResult.Permanent("a letter needs an address of 3 to 7 lines, divided by commas");
                }
                for (int i = 0; i < lines.size(); i++) {
                    placeholders.put("address_line_" + (i + 1), lines.get(i));
                }
            }
        }
        message.put("template_id", isTemplate(request.subject()) ? request.subject() : template);
        message.put("personalisation", placeholders);
        message.put("reference", id.toString());
        return make(
                api.send("Bearer " + key.token(Instant.now()), channel.name().toLowerCase(Locale.ROOT), message));
    }

    private static boolean isTemplate(String subject) {
        return TEMPLATE.matcher(subject).matches();
    }

    private static Map<String, Object> placeholders(NotificationRequest request) {
        if (isTemplate(request.subject())) {
            try {
                return JSON.readValue(request.body(), PLACEHOLDERS);
            } catch (JsonProcessingException text) {
                return Map.of("body", request.body());
            }
        }
        return request.recipient().channel() == Channel.SMS
                ? Map.of("body", request.body())
                : Map.of("subject", request.subject(), "body", request.body());
    }

    @Override
    protected Optional<String> taken(Response answer) {
        return text(answer, "id");
    }
}
