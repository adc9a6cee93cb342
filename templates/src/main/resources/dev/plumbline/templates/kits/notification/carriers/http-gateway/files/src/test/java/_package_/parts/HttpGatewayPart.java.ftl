package [=package].parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Map;

/** Stands for the gateway. */
public final class HttpGatewayPart extends VendorPart {

    public HttpGatewayPart() {
        super("http-gateway", "/notifications", "[=carriers["http-gateway"][0]]", "[={"email": "ada@example.org", "sms": "+441632960001"}[carriers["http-gateway"][0]]!"somebody"]");
    }

    @Override
    protected ResponseDefinitionBuilder taken() {
        return aResponse()
                .withStatus(201)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"id\": \"gw-{{randomValue type='UUID'}}\"}");
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("token", "test-token");
    }

    @Override
    public String url() {
        return super.url() + "/notifications";
    }
}
