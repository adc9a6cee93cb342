package [=package].adapter.out.send.customerwebhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import [=package].adapter.out.send.HttpSenderContract;
import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.Recipient;
import [=package].parts.CustomerPart;
import [=package].parts.RealParts;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealParts.class)
class CustomerSenderTest extends HttpSenderContract {

    CustomerSenderTest() {
        super(new CustomerPart());
    }

    @Override
    protected NotificationSender senderTo(String url) {
        return new CustomerSender(client(CustomerApi.class, url), new Settings(url), new ObjectMapper());
    }

    @Override
    protected boolean isOneOfMany() {
        return true;
    }

    @Test
    void the_call_is_signed_as_standard_webhooks_asks() throws Exception {
        assertThat(send()).isInstanceOf(SendResult.Accepted.class);

        String body = received().getBodyAsString();
        String timestamp = received().getHeader("webhook-timestamp");
        assertThat(received().getHeader("webhook-id")).isEqualTo(ID.toString());
        assertThat(Long.parseLong(timestamp)).isCloseTo(Instant.now().getEpochSecond(), within(10L));
        assertThat(received().getHeader("webhook-signature"))
                .isEqualTo("v1," + hmac(ID + "." + timestamp + "." + body));
        var json = new ObjectMapper().readTree(body);
        assertThat(json.path("type").asText()).isEqualTo("notification");
        assertThat(json.path("data"))
                .isEqualTo(new ObjectMapper()
                        .readTree("{\"id\": \"%s\", \"subject\": \"Grüße\", \"body\": \"Your book is due.\\nÄ\"}"
                                .formatted(ID)));
    }

    @Test
    void a_name_without_an_endpoint_is_refused_without_asking() {
        assertThat(send(new Recipient(Channel.WEBHOOK, "http://169.254.169.254/")))
                .isInstanceOf(SendResult.Permanent.class);
        assertThat(vendor.received()).isEmpty();
    }

    private static String hmac(String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode("plJ3nmyCDGBKInavdOK15jslOVL6TyQU"), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private record Settings(String url) implements CustomerSettings {

        @Override
        public Map<String, Endpoint> endpoints() {
            return Map.of("first", new First(url + "/hook", "whsec_plJ3nmyCDGBKInavdOK15jslOVL6TyQU"));
        }

        @Override
        public Duration timeLimit() {
            return LIMIT;
        }
    }

    private record First(String url, String secret) implements CustomerSettings.Endpoint {}
}
