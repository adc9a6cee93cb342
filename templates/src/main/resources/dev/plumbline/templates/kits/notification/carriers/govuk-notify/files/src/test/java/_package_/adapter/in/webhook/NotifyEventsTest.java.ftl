package [=package].adapter.in.webhook;

import [=package].parts.NotifyPart;
import [=package].parts.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.time.Instant;
import java.util.Map;

@QuarkusTest
@TestProfile(RealParts.class)
class NotifyEventsTest extends EventsContract {

    private int told;

    NotifyEventsTest() {
        super(NotifyPart.class, "govuk-notify");
    }

    /** Two receipts of one message differ in their status: another event is one of another message. */
    @Override
    protected String text(Told told) {
        var status = Map.of(DELIVERED, "delivered", BOUNCED, "permanent-failure", UNDER_WAY, "sending")
                .get(told.status());
        var id = told.providerId() + (this.told++ == 0 ? "" : "-" + this.told);
        return """
                {"id": "%s", "reference": "%s", "to": "ada@example.org", "status": "%s", "notification_type": "email"}
                """
                .formatted(id, told.notification(), status);
    }

    @Override
    protected Call call(String text, Told told, Instant at, boolean isForged) {
        var token = isForged ? new NotifyPart() : part(NotifyPart.class);
        return new Call("/events/govuk-notify", ContentType.JSON, Map.of("Authorization", token.authorization()), text);
    }

    /** Notify says no more than that. */
    @Override
    protected String reason() {
        return "permanent-failure";
    }

    /** What proves it is the token alone. */
    @Override
    protected Call altered(Call call) {
        var headers = Map.of("Authorization", call.headers().get("Authorization") + "x");
        return new Call(call.path(), call.type(), headers, call.body());
    }
}
