package [=package].parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Map;

/** Speaks Knock's interface. */
public final class KnockPart extends VendorPart {

    public KnockPart() {
        super("knock", "/v1/workflows/[a-z0-9_-]+/trigger", "[=carriers["knock"][0]]", "[={"sms": "+441632960001"}[carriers["knock"][0]]!"ada@example.org"]");
    }

    @Override
    protected ResponseDefinitionBuilder taken() {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"workflow_run_id\": \"{{randomValue type='UUID'}}\"}");
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("api-key", "sk_test", "workflow", "notification");
    }
}
