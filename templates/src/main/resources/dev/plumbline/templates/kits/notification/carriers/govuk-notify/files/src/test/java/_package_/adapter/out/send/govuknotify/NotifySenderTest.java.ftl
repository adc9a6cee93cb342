package [=package].adapter.out.send.govuknotify;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import [=package].adapter.out.send.HttpSenderContract;
<#if purpose != "transactional">
import [=package].adapter.out.send.LinksForTest;
</#if>
import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationRequest;
<#if purpose != "transactional">
import [=package].domain.Purpose;
</#if>
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
        var settings = new Settings(Optional.of("email-template"));
        return new NotifySender(client(NotifyApi.class, url), settings[=(purpose == "transactional")?then("", ", LinksForTest.links()")]);
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

    @Test
    void a_letter_has_its_address_line_by_line() throws Exception {
        assertThat(send(new Recipient(Channel.LETTER, "Ada Lovelace, 12 St James Square, London, SW1Y 4JH")))
                .isInstanceOf(SendResult.Accepted.class);

        assertThat(received().getUrl()).isEqualTo("/v2/notifications/letter");
        var json = new ObjectMapper();
        assertThat(json.readTree(received().getBodyAsString()))
                .isEqualTo(json.readTree(
                        """
                {"template_id": "letter-template", "reference": "%s",
                 "personalisation": {"address_line_1": "Ada Lovelace", "address_line_2": "12 St James Square",
                     "address_line_3": "London", "address_line_4": "SW1Y 4JH",
                     "subject": "Grüße", "body": "Your book is due.\\nÄ"}}"""
                                .formatted(ID)));
    }

    @Test
    void a_letter_without_an_address_is_refused_without_asking() {
        assertThat(send(new Recipient(Channel.LETTER, "Ada Lovelace"))).isInstanceOf(SendResult.Permanent.class);
        assertThat(vendor.received()).isEmpty();
    }

    @Test
    void a_subject_that_is_an_id_names_the_template_and_a_body_in_json_fills_it_in() throws Exception {
        var template = "740e5834-3a29-46b4-9a6f-16142fde533a";
        var body = "{\"title\": \"Emma\", \"days\": 3}";
        var key = new IdempotencyKey("k-1");
        var request = new NotificationRequest(key, ADA, template, body)[=(purpose == "marketing")?then(".with(Purpose.TRANSACTIONAL)", "")];

        assertThat(sender.send(ID, request)).isInstanceOf(SendResult.Accepted.class);
        var json = new ObjectMapper();
        assertThat(json.readTree(received().getBodyAsString()))
                .isEqualTo(json.readTree(
                        """
                {"email_address": "ada@example.org", "template_id": "%s", "reference": "%s",
                 "personalisation": {"title": "Emma", "days": 3}}"""
                                .formatted(template, ID)));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"EMAIL", "SMS", "LETTER"},
            mode = EnumSource.Mode.EXCLUDE)
    void other_channels_are_refused_without_asking(Channel channel) {
        assertThat(send(new Recipient(channel, "somewhere")))
                .isEqualTo(new SendResult.Permanent("there is no template of GOV.UK Notify's for " + channel));
        assertThat(vendor.received()).isEmpty();
    }

    @Test
    void a_channel_without_a_template_is_refused_without_asking() {
        var none = new Settings(Optional.empty());
        sender = new NotifySender(client(NotifyApi.class, vendor.url()), none[=(purpose == "transactional")?then("", ", LinksForTest.links()")]);

        assertThat(send(ADA)).isInstanceOf(SendResult.Permanent.class);
        assertThat(vendor.received()).isEmpty();
    }

    @Test
    void a_start_without_what_proves_events_is_refused_and_names_it() {
        assertThat(sender.faults())
                .containsExactly("notifications.govuk-notify.events-token is no token of 16 characters or more");
    }

<#if purpose != "transactional">
    @Test
    void what_is_sold_can_be_ended_with_one_click() throws Exception {
        var request = request(new Recipient(Channel.EMAIL, "ada@example.org"), "Buy now.")
                .with(Purpose.MARKETING);

        sender.send(ID, request);

        assertThat(new ObjectMapper()
                        .readTree(received().getBodyAsString())
                        .path("one_click_unsubscribe_url")
                        .asText())
                .matches("https://here\\.test/unsubscribe/[\\w-]{50,}");
    }

</#if>
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
        public Optional<String> letterTemplate() {
            return Optional.of("letter-template");
        }

        @Override
        public Optional<String> eventsToken() {
            return Optional.empty();
        }

        @Override
        public Duration timeLimit() {
            return LIMIT;
        }
    }
}
