package [=package].parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/** Speaks Postmark's interface. */
public final class PostmarkPart extends VendorPart {

    private final String eventsLogin = "postmark:" + UUID.randomUUID();

    public PostmarkPart() {
        super("postmark", "/email", "email", "ada@example.org");
    }

    @Override
    protected ResponseDefinitionBuilder taken() {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"ErrorCode\": 0, \"Message\": \"OK\", \"MessageID\": \"{{randomValue type='UUID'}}\"}");
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("server-token", "test-token", "from", "no-reply@sender.test", "events-login", eventsLogin);
    }

    /** What Postmark sends with its events. */
    public String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString(eventsLogin.getBytes(StandardCharsets.UTF_8));
    }
}
