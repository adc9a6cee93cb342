package [=package].adapter.out.send.knock;

import [=package].adapter.out.send.HttpSender;
import [=package].adapter.out.send.SettingFaults;
<#if purpose != "transactional">
import [=package].adapter.out.send.UnsubscribeLinks;
</#if>
import [=package].application.SendResult;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import [=package].domain.Recipient;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands a notification to Knock: triggers a workflow. */
@Singleton
class KnockSender extends HttpSender {

    private static final Pattern WORKFLOW = Pattern.compile("[a-z0-9]+([-_][a-z0-9]+)*");
    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final KnockApi api;
    private final KnockSettings settings;
<#if purpose != "transactional">
    private final UnsubscribeLinks links;
</#if>

    KnockSender(@RestClient KnockApi api, KnockSettings settings<#if purpose != "transactional">, UnsubscribeLinks links</#if>) {
        super("knock", settings.channels(), settings.timeLimit());
        this.api = api;
        this.settings = settings;
<#if purpose != "transactional">
        this.links = links;
</#if>
    }

    @Override
    public List<String> faults() {
        return new SettingFaults()
                .secret("notifications.knock.api-key", settings.apiKey())
                .unless(isWorkflow(settings.workflow()), "notifications.knock.workflow is no key of a workflow")
                .unless(!channels().isEmpty(), "notifications.knock.channels names no channel")
                .all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        return make(api.trigger(
                "Bearer " + settings.apiKey(),
                id.toString(),
                isWorkflow(request.subject()) ? request.subject() : settings.workflow(),
                Map.of("recipients", List.of(recipient(request.recipient())), "data", data(id, request))));
    }

    private static boolean isWorkflow(String text) {
        return WORKFLOW.matcher(text).matches();
    }

    private static Object recipient(Recipient recipient) {
        String address = recipient.address();
        return switch (recipient.channel()) {
            case EMAIL -> Map.of("id", address, "email", address);
            case SMS -> Map.of("id", address, "phone_number", address);
            default -> address;
        };
    }

    private<#if purpose == "transactional"> static</#if> Map<String, Object> data(NotificationId id, NotificationRequest request) {
        Map<String, Object> data = new LinkedHashMap<>(
                fields(request.body()).orElseGet(() -> Map.of("subject", request.subject(), "body", request.body())));
        data.put("channel", request.recipient().channel().name().toLowerCase(Locale.ROOT));
        data.put("notification_id", id.toString());
<#if purpose != "transactional">
        links.of(request).ifPresent(link -> data.put("unsubscribe", link));
</#if>
        return data;
    }

    private static Optional<Map<String, Object>> fields(String body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, DATA));
        } catch (JsonProcessingException text) {
            return Optional.empty();
        }
    }

    @Override
    protected Optional<String> taken(Response answer) {
        return text(answer, "workflow_run_id");
    }
}
