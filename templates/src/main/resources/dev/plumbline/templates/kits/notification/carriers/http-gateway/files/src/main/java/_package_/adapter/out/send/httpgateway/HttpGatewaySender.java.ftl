package [=package].adapter.out.send.httpgateway;

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

/** Hands a notification to the gateway. */
@ApplicationScoped
class HttpGatewaySender implements NotificationSender {

    private final HttpGatewayApi api;
    private final HttpGatewaySettings settings;
    private final HttpCall call;

    HttpGatewaySender(@RestClient HttpGatewayApi api, HttpGatewaySettings settings) {
        this.api = api;
        this.settings = settings;
        this.call = new HttpCall("the gateway", settings.timeLimit(), HttpGatewaySender::id);
    }

    @Override
    public String provider() {
        return "http-gateway";
    }

    @Override
    public Set<Channel> channels() {
        return settings.channels();
    }

    @Override
    public Duration timeLimit() {
        return settings.timeLimit();
    }

    @Override
    public List<String> faults() {
        return new SettingFaults()
                .secret("notifications.http-gateway.token", settings.token())
                .unless(!settings.channels().isEmpty(), "notifications.http-gateway.channels names no channel")
                .all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        return call.make(api.send("Bearer " + settings.token(), id.toString(), GatewayNotification.of(id, request)));
    }

    private static String id(Response accepted) {
        return accepted.hasEntity() ? accepted.readEntity(GatewayAnswer.class).id() : null;
    }
}
