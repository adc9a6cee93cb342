package [=package].adapter.in.webhook;

import [=package].parts.MailgunPart;
import [=package].parts.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealParts.class)
class MailgunEventsTest extends EventsContract {

    MailgunEventsTest() {
        super(MailgunPart.class, "mailgun");
    }

    @Override
    protected String text(Told told) {
        var event = Map.of(
                        DELIVERED, "\"event\": \"delivered\"",
                        BOUNCED, "\"event\": \"failed\", \"severity\": \"permanent\", \"reason\": \"bounce\"",
                        UNDER_WAY, "\"event\": \"failed\", \"severity\": \"temporary\"")
                .get(told.status());
        return """
                {%s, "id": "CPgfbmQMTCKtHW6uIWtuVe", "delivery-status": {"code": 550, "message": "no such recipient"},
                 "message": {"headers": {"message-id": "%s"}}, "user-variables": {"notification_id": "%s"}}
                """
                .formatted(event, told.providerId().replaceAll("[<>]", ""), told.notification());
    }

    @Override
    protected Call call(String text, Told told, Instant at, boolean isForged) {
        var timestamp = Long.toString(at.getEpochSecond());
        var token = UUID.randomUUID().toString().replace("-", "");
        var signer = isForged ? new MailgunPart() : part(MailgunPart.class);
        var body =
                """
                {"signature": {"timestamp": "%s", "token": "%s", "signature": "%s"}, "event-data": %s}
                """
                        .formatted(timestamp, token, signer.sign(timestamp + token), text);
        return new Call("/events/mailgun", ContentType.JSON, Map.of(), body);
    }

    /** What is signed is the token. */
    @Override
    protected Call altered(Call call) {
        return new Call(
                call.path(), call.type(), call.headers(), call.body().replaceFirst("(\"token\": \"\\w{31})\\w", "$1x"));
    }

    @Override
    protected Call withoutProof(Call call) {
        return new Call(
                call.path(), call.type(), call.headers(), call.body().replaceFirst("\"signature\": \\{.*?}, ", ""));
    }

    @Test
    void what_is_older_or_newer_than_five_minutes_is_refused() {
        refusedAt(Instant.now().minus(Duration.ofMinutes(6)));
        refusedAt(Instant.now().plus(Duration.ofMinutes(6)));
    }
}
