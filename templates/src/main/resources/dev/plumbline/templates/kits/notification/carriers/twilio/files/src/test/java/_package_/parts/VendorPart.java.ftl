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
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Speaks Twilio's interface on a free port: takes every text message and remembers it. */
public final class VendorPart implements QuarkusTestResourceLifecycleManager, LastMile {

    private static final String SEND = "/2010-04-01/Accounts/AC123/Messages.json";

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("localhost").jettyAcceptors(1));

    @Override
    public Map<String, String> start() {
        server.start();
        accept();
        return Map.of(
                "notifications.twilio.time-limit", "3s",
                "quarkus.rest-client.twilio.url", url(),
                "notifications.twilio.account-sid", "AC123",
                "notifications.twilio.auth-token", "test-token",
                "notifications.twilio.from", "+441632960001");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == LastMile.class);
    }

    public String url() {
        return server.baseUrl();
    }

    /** Takes every text message from now on. */
    public void accept() {
        answer(aResponse()
                .withStatus(201)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"sid\": \"SM{{randomValue length=32 type='HEXADECIMAL'}}\", \"status\": \"queued\"}")
                .withTransformers("response-template"));
    }

    /** Gives this answer to every text message from now on. */
    public void answer(ResponseDefinitionBuilder answer) {
        server.stubFor(post(SEND).willReturn(answer));
    }

    /** Every text message it was asked to send, oldest first, whatever it answered. */
    public List<LoggedRequest> received() {
        return server.findAll(postRequestedFor(anyUrl()));
    }

    /** Forgets the text messages received and takes new ones. */
    public void reset() {
        server.resetAll();
        accept();
    }

    @Override
    public String channel() {
        return "sms";
    }

    @Override
    public String address() {
        return "+441632960001";
    }

    @Override
    public List<String> arrivals() {
        return received().stream()
                .map(request -> URLDecoder.decode(request.getBodyAsString(), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void stop() {
        server.stop();
    }
}
