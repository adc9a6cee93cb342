package [=package].adapter.out.send.firebase;

import [=package].adapter.out.send.HttpRefusal;
import [=package].adapter.out.send.HttpSender;
import [=package].adapter.out.send.SettingFaults;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Hands a notification to Firebase Cloud Messaging. */
@Singleton
class FirebaseSender extends HttpSender {

    private final FirebaseApi api;
    private final FirebaseSettings settings;
    private final FirebaseKey key;

    FirebaseSender(@RestClient FirebaseApi api, FirebaseSettings settings) {
        super("firebase", Set.of(Channel.PUSH), settings.timeLimit());
        this.api = api;
        this.settings = settings;
        this.key = new FirebaseKey(settings.credentials());
    }

    @Override
    public List<String> faults() {
        return new SettingFaults()
                .secret("notifications.firebase.project", settings.project())
                .made("notifications.firebase.credentials", key::read)
                .all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        Map<String, Object> message = Map.of(
                "token", request.recipient().address(),
                "notification", Map.of("title", request.subject(), "body", request.body()),
                "data", Map.of("notification_id", id.toString()));
        return make(Uni.createFrom()
                .item(key::token)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(token -> api.send("Bearer " + token, settings.project(), Map.of("message", message))));
    }

    @Override
    protected Optional<String> taken(Response answer) {
        return text(answer, "name");
    }

    /** About this device, where the status alone says that it is about all. */
    @Override
    protected Optional<SendResult> ownMeaning(HttpRefusal refusal) {
        return refusal.body().contains("UNREGISTERED") || refusal.body().contains("SENDER_ID_MISMATCH")
                ? Optional.of(new SendResult.Permanent(refusal.reason(provider())))
                : Optional.empty();
    }
}
