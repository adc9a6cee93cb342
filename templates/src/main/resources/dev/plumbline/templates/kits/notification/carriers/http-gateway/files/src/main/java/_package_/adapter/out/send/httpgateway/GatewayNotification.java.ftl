package [=package].adapter.out.send.httpgateway;

import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;

/** What the gateway is asked to send. */
record GatewayNotification(String id, String channel, String to, String subject, String body) {

    static GatewayNotification of(NotificationId id, NotificationRequest request) {
        return new GatewayNotification(
                id.toString(),
                request.recipient().channel().name(),
                request.recipient().address(),
                request.subject(),
                request.body());
    }
}
