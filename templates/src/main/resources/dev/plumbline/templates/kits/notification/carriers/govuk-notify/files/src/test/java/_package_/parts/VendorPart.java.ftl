package [=package].parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

/** Speaks GOV.UK Notify's interface on a free port: takes every notification and remembers it. */
public final class VendorPart implements QuarkusTestResourceLifecycleManager, LastMile {

    private static final UrlPattern SEND = urlMatching("/v2/notifications/(email|sms)");

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("localhost").jettyAcceptors(1));

    @Override
    public Map<String, String> start() {
        server.start();
        accept();
        return Map.of(
                "notifications.govuk-notify.time-limit", "3s",
                "quarkus.rest-client.govuk-notify.url", url(),
                "notifications.govuk-notify.api-key",
                        "test-11111111-2222-4333-8444-555555555555-66666666-7777-4888-9999-aaaaaaaaaaaa",
                "notifications.govuk-notify.email-template", "bbbbbbbb-0000-4000-8000-000000000001",
                "notifications.govuk-notify.sms-template", "bbbbbbbb-0000-4000-8000-000000000002");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == LastMile.class);
    }

    public String url() {
        return server.baseUrl();
    }

    /** Takes every notification from now on. */
    public void accept() {
        answer(aResponse()
                .withStatus(201)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"id\": \"{{randomValue type='UUID'}}\"}")
                .withTransformers("response-template"));
    }

    /** Gives this answer to every notification from now on. */
    public void answer(ResponseDefinitionBuilder answer) {
        server.stubFor(post(SEND).willReturn(answer));
    }

    /** Every notification it was asked to send, oldest first, whatever it answered. */
    public List<LoggedRequest> received() {
        return server.findAll(postRequestedFor(anyUrl()));
    }

    /** Forgets the notifications received and takes new ones. */
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
