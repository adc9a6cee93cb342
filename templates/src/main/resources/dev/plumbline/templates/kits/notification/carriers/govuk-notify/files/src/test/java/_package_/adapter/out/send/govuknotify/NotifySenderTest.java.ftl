package [=package].adapter.out.send.govuknotify;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import [=package].adapter.out.send.HttpSenderContract;
import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.Recipient;
import [=package].parts.NotifyPart;
import [=package].parts.RealParts;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@TestProfile(RealParts.class)
class NotifySenderTest extends HttpSenderContract {

    private static final Recipient ADA = new Recipient(Channel.EMAIL, "ada@example.org");

    NotifySenderTest() {
        super(new NotifyPart());
    }

    @Override
    protected NotificationSender senderTo(String url) {
        return new NotifySender(client(NotifyApi.class, url), new Settings(Optional.of("email-template")));
    }

    @Test
    void an_email_is_what_the_interface_asks_for() throws Exception {
        vendor.answer(aResponse()
                .withStatus(201)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"id\": \"740e5834\", \"uri\": \"https://example.org\"}"));

        assertThat(send(ADA)).isEqualTo(new SendResult.Accepted("740e5834"));
        assertThat(received().getUrl()).isEqualTo("/v2/notifications/email");
        assertThat(received().getHeader("Content-Type")).startsWith("application/json");
        assertThat(received().getHeader("Authorization")).matches("Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+");
        var json = new ObjectMapper();
        assertThat(json.readTree(received().getBodyAsString()))
                .isEqualTo(json.readTree(
                        """
                {"email_address": "ada@example.org", "template_id": "email-template", "reference": "%s",
                 "personalisation": {"subject": "Grüße", "body": "Your book is due.\\nÄ"}}"""
                                .formatted(ID)));
    }

    @Test
    void a_text_message_is_what_the_interface_asks_for() throws Exception {
        assertThat(send(new Recipient(Channel.SMS, "+447700900000"))).isInstanceOf(SendResult.Accepted.class);

        assertThat(received().getUrl()).isEqualTo("/v2/notifications/sms");
        var json = new ObjectMapper();
        assertThat(json.readTree(received().getBodyAsString()))
                .isEqualTo(json.readTree(
                        """
                {"phone_number": "+447700900000", "template_id": "sms-template", "reference": "%s",
                 "personalisation": {"body": "Your book is due.\\nÄ"}}"""
                                .formatted(ID)));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"EMAIL", "SMS"},
            mode = EnumSource.Mode.EXCLUDE)
    void other_channels_are_refused_without_asking(Channel channel) {
        assertThat(send(new Recipient(channel, "somewhere")))
                .isEqualTo(new SendResult.Permanent("there is no template of GOV.UK Notify's for " + channel));
        assertThat(vendor.received()).isEmpty();
    }

    @Test
    void a_channel_without_a_template_is_refused_without_asking() {
        sender = new NotifySender(client(NotifyApi.class, vendor.url()), new Settings(Optional.empty()));

        assertThat(send(ADA)).isInstanceOf(SendResult.Permanent.class);
        assertThat(vendor.received()).isEmpty();
    }

    private record Settings(Optional<String> emailTemplate) implements NotifySettings {

        @Override
        public String apiKey() {
            return "test-11111111-2222-4333-8444-555555555555-66666666-7777-4888-9999-aaaaaaaaaaaa";
        }

        @Override
        public Optional<String> smsTemplate() {
            return Optional.of("sms-template");
        }

        @Override
        public Duration timeLimit() {
            return LIMIT;
        }
    }
}
