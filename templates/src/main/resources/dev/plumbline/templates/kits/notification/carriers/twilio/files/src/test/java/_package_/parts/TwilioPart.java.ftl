package [=package].parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Speaks Twilio's interface. */
public final class TwilioPart extends VendorPart {

    /** As Twilio knows it; a proxy in between knows another one. */
    public static final String EVENTS_URL = "https://notices.test/events/twilio";

    private final String authToken = UUID.randomUUID().toString();

    public TwilioPart() {
        super("twilio", "/2010-04-01/Accounts/AC123/Messages.json", "sms", "+441632960000");
    }

    @Override
    protected ResponseDefinitionBuilder taken() {
        return aResponse()
                .withStatus(201)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"sid\": \"SM{{randomValue length=32 type='HEXADECIMAL'}}\", \"status\": \"queued\"}");
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of(
                "account-sid", "AC123", "auth-token", authToken, "from", "+441632960001", "events-url", EVENTS_URL);
    }

    /** As Twilio signs what it tells. */
    public String sign(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
