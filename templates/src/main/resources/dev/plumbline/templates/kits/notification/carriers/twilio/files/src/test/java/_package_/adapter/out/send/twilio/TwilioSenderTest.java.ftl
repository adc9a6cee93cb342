package [=package].adapter.out.send.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import [=package].adapter.out.send.HttpSenderContract;
import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].parts.TwilioPart;
import [=package].parts.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealParts.class)
class TwilioSenderTest extends HttpSenderContract {

    TwilioSenderTest() {
        super(new TwilioPart());
    }

    @Override
    protected NotificationSender senderTo(String url) {
        return new TwilioSender(client(TwilioApi.class, url), Settings.number());
    }

    @Test
    void the_request_is_what_the_interface_asks_for() {
        SendResult result = answered(aResponse()
                .withStatus(201)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"sid\": \"SM1\", \"status\": \"queued\"}"));

        assertThat(result).isEqualTo(new SendResult.Accepted("SM1"));
        assertThat(received().getUrl()).isEqualTo("/2010-04-01/Accounts/AC123/Messages.json");
        assertThat(received().getHeader("Authorization"))
                .isEqualTo(
                        "Basic " + Base64.getEncoder().encodeToString("AC123:secret".getBytes(StandardCharsets.UTF_8)));
        assertThat(received().getHeader("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(received().formParameter("To").values()).containsExactly("+441632960000");
        assertThat(received().formParameter("From").values()).containsExactly("+441632960001");
        assertThat(received().formParameter("Body").values()).containsExactly("Your book is due.\nÄ");
        assertThat(received().formParameter("StatusCallback").values())
                .containsExactly("https://notices.test/events/twilio?notification=" + ID);
        assertThat(received().getFormParameters()).hasSize(4);
    }

    @Test
    void a_messaging_service_takes_the_place_of_a_number() {
        sender = new TwilioSender(client(TwilioApi.class, vendor.url()), Settings.service());

        assertThat(send()).isInstanceOf(SendResult.Accepted.class);

        assertThat(received().formParameter("MessagingServiceSid").values()).containsExactly("MG1");
        assertThat(received().getFormParameters()).hasSize(4);
    }

    @Test
    void neither_a_number_nor_a_service_is_a_mistake() {
        var nothing = new Settings(Optional.empty(), Optional.empty());

        assertThat(new TwilioSender(null, nothing).faults())
                .containsExactly(
                        "notifications.twilio needs either from or messaging-service-sid",
                        "notifications.twilio.events-url is no https address");
    }

    private record Settings(Optional<String> from, Optional<String> messagingServiceSid) implements TwilioSettings {

        static Settings number() {
            return new Settings(Optional.of("+441632960001"), Optional.empty());
        }

        static Settings service() {
            return new Settings(Optional.empty(), Optional.of("MG1"));
        }

        @Override
        public String accountSid() {
            return "AC123";
        }

        @Override
        public String authToken() {
            return "secret";
        }

        @Override
        public Optional<String> eventsUrl() {
            return from.or(() -> messagingServiceSid).map(any -> "https://notices.test/events/twilio");
        }

        @Override
        public Duration timeLimit() {
            return LIMIT;
        }
    }
}
