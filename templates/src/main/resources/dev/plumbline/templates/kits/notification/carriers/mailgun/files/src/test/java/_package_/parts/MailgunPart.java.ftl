package [=package].parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Speaks Mailgun's interface. */
public final class MailgunPart extends VendorPart {

    private final String eventsKey = UUID.randomUUID().toString();

    public MailgunPart() {
        super("mailgun", "/v3/sender.test/messages", "email", "ada@example.org");
    }

    @Override
    protected ResponseDefinitionBuilder taken() {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody(
                        "{\"id\": \"<{{randomValue type='UUID'}}@sender.test>\", \"message\": \"Queued. Thank you.\"}");
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of(
                "api-key",
                "test-key",
                "domain",
                "sender.test",
                "from",
                "no-reply@sender.test",
                "events-key",
                eventsKey);
    }

    /** As Mailgun signs its events. */
    public String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(eventsKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
