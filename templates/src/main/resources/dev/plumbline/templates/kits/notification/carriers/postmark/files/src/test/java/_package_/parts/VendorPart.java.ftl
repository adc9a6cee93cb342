package [=package].parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

/** Speaks Postmark's interface on a free port: takes every mail and remembers it. */
public final class VendorPart implements QuarkusTestResourceLifecycleManager, LastMile {

    private static final String SEND = "/email";

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("localhost").jettyAcceptors(1));

    @Override
    public Map<String, String> start() {
        server.start();
        accept();
        return Map.of(
                "notifications.postmark.time-limit", "3s",
                "quarkus.rest-client.postmark.url", url(),
                "notifications.postmark.server-token", "test-token",
                "notifications.postmark.from", "no-reply@sender.test");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == LastMile.class);
    }

    public String url() {
        return server.baseUrl();
    }

    /** Takes every mail from now on. */
    public void accept() {
        answer(aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"ErrorCode\": 0, \"Message\": \"OK\", \"MessageID\": \"{{randomValue type='UUID'}}\"}")
                .withTransformers("response-template"));
    }

    /** Gives this answer to every mail from now on. */
    public void answer(ResponseDefinitionBuilder answer) {
        server.stubFor(post(SEND).willReturn(answer));
    }

    /** Every mail it was asked to send, oldest first, whatever it answered. */
    public List<LoggedRequest> received() {
        return server.findAll(postRequestedFor(anyUrl()));
    }

    /** Forgets the mails received and takes new ones. */
    public void reset() {
        server.resetAll();
        accept();
    }

    @Override
    public String channel() {
        return "email";
    }

    @Override
    public String address() {
        return "reader@example.com";
    }

    @Override
    public List<String> arrivals() {
        return received().stream().map(LoggedRequest::getBodyAsString).toList();
    }

    @Override
    public void stop() {
        server.stop();
    }
}
