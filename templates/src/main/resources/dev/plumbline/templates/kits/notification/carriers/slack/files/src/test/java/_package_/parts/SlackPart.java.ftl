package [=package].parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Map;

/** Speaks Slack's interface. */
public final class SlackPart extends VendorPart {

    public SlackPart() {
        super("slack", "/hook", "chat", "team");
    }

    @Override
    protected ResponseDefinitionBuilder taken() {
        return aResponse().withStatus(200).withBody("ok");
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("webhooks.team", url() + "/hook");
    }
}
