package [=package].parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Map;

/** Speaks Mailgun's interface. */
public final class MailgunPart extends VendorPart {

    public MailgunPart() {
        super("mailgun", "/v3/sender.test/messages", "email", "ada@example.org");
    }

    @Override
    protected ResponseDefinitionBuilder taken() {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"id\": \"<{{randomValue type='UUID'}}@sender.test>\", \"message\": \"Queued. Thank you.\"}");
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("api-key", "test-key", "domain", "sender.test", "from", "no-reply@sender.test");
    }
}
