package [=package].parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Map;

/** Speaks Microsoft Teams's interface. */
public final class TeamsPart extends VendorPart {

    public TeamsPart() {
        super("teams", "/hook", "chat", "team");
    }

    @Override
    protected ResponseDefinitionBuilder taken() {
        return aResponse().withStatus(202);
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("webhooks.team", url() + "/hook");
    }
}
