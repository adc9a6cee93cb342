package [=package].adapter.in.webhook;

import [=package].parts.PostmarkPart;
import [=package].parts.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

@QuarkusTest
@TestProfile(RealParts.class)
class PostmarkEventsTest extends EventsContract {

    PostmarkEventsTest() {
        super(PostmarkPart.class, "postmark");
    }

    @Override
    protected String text(Told told) {
        var event = Map.of(
                        DELIVERED, "\"RecordType\": \"Delivery\"",
                        BOUNCED, "\"RecordType\": \"Bounce\", \"Type\": \"HardBounce\", \"Inactive\": true",
                        UNDER_WAY, "\"RecordType\": \"Bounce\", \"Type\": \"Transient\"")
                .get(told.status());
        return """
                {%s, "ID": %d, "MessageID": "%s", "Description": "no such recipient", "Email": "ada@example.org",
                 "Metadata": {"notification-id": "%s"}}
                """
                .formatted(
                        event,
                        ThreadLocalRandom.current().nextLong(1, 1L << 50),
                        told.providerId(),
                        told.notification());
    }

    @Override
    protected Call call(String text, Told told, Instant at, boolean isForged) {
        var login = isForged ? new PostmarkPart() : part(PostmarkPart.class);
        return new Call("/events/postmark", ContentType.JSON, Map.of("Authorization", login.authorization()), text);
    }

    /** What proves it is the login alone. */
    @Override
    protected Call altered(Call call) {
        var headers =
                Map.of("Authorization", call.headers().get("Authorization").replaceFirst("Basic .", "Basic x"));
        return new Call(call.path(), call.type(), headers, call.body());
    }
}
