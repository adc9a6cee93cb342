package [=package].parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Map;

/** Speaks SendGrid's interface. */
public final class SendGridPart extends VendorPart {

    public SendGridPart() {
        super("sendgrid", "/v3/mail/send", "email", "ada@example.org");
    }

    @Override
    protected ResponseDefinitionBuilder taken() {
        return aResponse().withStatus(202).withHeader("X-Message-Id", "sg-{{randomValue type='UUID'}}");
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("api-key", "SG.test", "from", "no-reply@sender.test");
    }
}
