package [=package].adapter.out.send.httpgateway;

import [=package].adapter.out.send.HttpCall;
import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
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
    public SendResult send(NotificationId id, NotificationRequest request) {
        Channel channel = request.recipient().channel();
        if (!settings.channels().contains(channel)) {
            return new SendResult.Permanent("the gateway does not carry " + channel);
        }
        return call.make(api.send("Bearer " + settings.token(), id.toString(), GatewayNotification.of(id, request)));
    }

    private static String id(Response accepted) {
        return accepted.hasEntity() ? accepted.readEntity(GatewayAnswer.class).id() : null;
    }
}
