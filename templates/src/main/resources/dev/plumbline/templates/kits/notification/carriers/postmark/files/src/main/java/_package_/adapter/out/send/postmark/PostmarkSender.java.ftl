package [=package].adapter.out.send.postmark;

import [=package].adapter.out.send.HttpCall;
import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands a notification to Postmark. */
@ApplicationScoped
class PostmarkSender implements NotificationSender {

    private final PostmarkApi api;
    private final PostmarkSettings settings;
    private final HttpCall call;

    PostmarkSender(@RestClient PostmarkApi api, PostmarkSettings settings) {
        this.api = api;
        this.settings = settings;
        this.call = new HttpCall("Postmark", settings.timeLimit(), PostmarkSender::messageId);
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        Channel channel = request.recipient().channel();
        if (channel != Channel.EMAIL) {
            return new SendResult.Permanent("Postmark carries EMAIL only, not " + channel);
        }
        if (request.recipient().address().contains(",")) {
            // Here a list would be sent, to each of them; a notification has one recipient.
            return new SendResult.Permanent("a list of addresses, where one is asked for");
        }
        return call.make(api.send(settings.serverToken(), PostmarkMail.of(id, request, settings)));
    }

    private static String messageId(Response accepted) {
        return accepted.readEntity(PostmarkAnswer.class).messageId();
    }
}
