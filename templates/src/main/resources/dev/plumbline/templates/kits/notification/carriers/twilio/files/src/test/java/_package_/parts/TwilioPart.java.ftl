package [=package].parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Map;

/** Speaks Twilio's interface. */
public final class TwilioPart extends VendorPart {

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
        return Map.of("account-sid", "AC123", "auth-token", "test-token", "from", "+441632960001");
    }
}
