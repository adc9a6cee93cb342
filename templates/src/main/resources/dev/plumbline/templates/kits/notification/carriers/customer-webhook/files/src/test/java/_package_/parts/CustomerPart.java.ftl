package [=package].parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Map;

/** Stands for a customer's system. */
public final class CustomerPart extends VendorPart {

    public CustomerPart() {
        super("customer-webhook", "/hook", "webhook", "first");
    }

    @Override
    protected ResponseDefinitionBuilder taken() {
        return aResponse().withStatus(204);
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of(
                "endpoints.first.url",
                url() + "/hook",
                "endpoints.first.secret",
                "whsec_plJ3nmyCDGBKInavdOK15jslOVL6TyQU");
    }
}
