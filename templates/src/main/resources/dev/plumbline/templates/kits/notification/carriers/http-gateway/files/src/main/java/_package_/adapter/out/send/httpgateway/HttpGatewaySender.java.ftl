package [=package].adapter.out.send.httpgateway;

import [=package].adapter.out.send.HttpSender;
import [=package].adapter.out.send.SettingFaults;
<#if purpose != "transactional">
import [=package].adapter.out.send.UnsubscribeLinks;
</#if>
import [=package].application.SendResult;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
<#if purpose != "transactional">
import java.util.HashMap;
</#if>
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands a notification to the gateway. */
@Singleton
class HttpGatewaySender extends HttpSender {

    private final HttpGatewayApi api;
    private final HttpGatewaySettings settings;
<#if purpose != "transactional">
    private final UnsubscribeLinks links;
</#if>

    HttpGatewaySender(@RestClient HttpGatewayApi api, HttpGatewaySettings settings<#if purpose != "transactional">, UnsubscribeLinks links</#if>) {
        super("http-gateway", settings.channels(), settings.timeLimit());
        this.api = api;
        this.settings = settings;
<#if purpose != "transactional">
        this.links = links;
</#if>
    }

    @Override
    public List<String> faults() {
        return new SettingFaults()
                .secret("notifications.http-gateway.token", settings.token())
                .unless(!channels().isEmpty(), "notifications.http-gateway.channels names no channel")
                .all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        Map<String, Object> message = [=(purpose == "transactional")?then("Map.of(", "new HashMap<>(Map.of(")]
                "id", id.toString(),
                "channel", request.recipient().channel(),
                "to", request.recipient().address(),
                "subject", request.subject(),
                "body", request.body())[=(purpose == "transactional")?then("", ")")];
<#if purpose != "transactional">
        links.of(request).ifPresent(link -> message.put("unsubscribe", link));
</#if>
        return make(api.send("Bearer " + settings.token(), id.toString(), message));
    }

    @Override
    protected Optional<String> taken(Response answer) {
        return isPage(answer) ? Optional.empty() : text(answer, "id").or(() -> NO_ID);
    }
}
