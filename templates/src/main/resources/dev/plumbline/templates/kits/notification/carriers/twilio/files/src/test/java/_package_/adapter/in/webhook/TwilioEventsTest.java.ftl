package [=package].adapter.in.webhook;

import [=package].parts.RealParts;
import [=package].parts.TwilioPart;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealParts.class)
class TwilioEventsTest extends EventsContract {

    private int told;

    TwilioEventsTest() {
        super(TwilioPart.class, "twilio");
    }

    /** Two events of one message differ in their status: another event is one of another message. */
    @Override
    protected String text(Told told) {
        var status = Map.of(DELIVERED, "delivered", BOUNCED, "undelivered", UNDER_WAY, "sent")
                .get(told.status());
        var sid = told.providerId() + (this.told++ == 0 ? "" : "-" + this.told);
        return "To=%2B441632960000&MessageStatus=" + status + "&MessageSid=" + sid + "&ErrorCode=30005";
    }

    @Override
    protected String reason() {
        return "error 30005";
    }

    @Override
    protected Call call(String text, Told told, Instant at, boolean isForged) {
        var query = "?notification=" + told.notification();
        var fields = Stream.of(text.split("&"))
                .sorted()
                .map(field -> URLDecoder.decode(field.replaceFirst("=", ""), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        var signer = isForged ? new TwilioPart() : part(TwilioPart.class);
        var headers = Map.of("X-Twilio-Signature", signer.sign(TwilioPart.EVENTS_URL + query + fields));
        return new Call("/events/twilio" + query, ContentType.URLENC, headers, text);
    }

    @Test
    void what_is_told_of_one_notification_is_not_taken_for_another_one() {
        var text = text(new Told("", "SM1", DELIVERED));
        var call = call(text, new Told("8f14e45f-0000-4000-8000-000000000001", "SM1", DELIVERED), Instant.now(), false);

        refused(new Call(call.path().replaceFirst("1$", "2"), call.type(), call.headers(), call.body()));
    }
}
