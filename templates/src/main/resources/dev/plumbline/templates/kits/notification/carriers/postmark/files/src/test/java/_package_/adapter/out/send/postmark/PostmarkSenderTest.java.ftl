package [=package].adapter.out.send.postmark;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import [=package].adapter.out.send.HttpSenderContract;
<#if purpose != "transactional">
import [=package].adapter.out.send.LinksForTest;
</#if>
import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].domain.Channel;
<#if purpose != "transactional">
import [=package].domain.Purpose;
</#if>
import [=package].domain.Recipient;
import [=package].parts.PostmarkPart;
import [=package].parts.RealParts;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealParts.class)
class PostmarkSenderTest extends HttpSenderContract {

    PostmarkSenderTest() {
        super(new PostmarkPart());
    }

    @Override
    protected NotificationSender senderTo(String url) {
        return new PostmarkSender(client(PostmarkApi.class, url), new Settings()[=(purpose == "transactional")?then("", ", LinksForTest.links()")]);
    }

    @Test
    void the_request_is_what_the_interface_asks_for() throws Exception {
        SendResult result = answered(aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"To\": \"ada@example.org\", \"MessageID\": \"pm-1\", \"ErrorCode\": 0}"));

        assertThat(result).isEqualTo(new SendResult.Accepted("pm-1"));
        assertThat(received().getUrl()).isEqualTo("/email");
        assertThat(received().getHeader("X-Postmark-Server-Token")).isEqualTo("secret");
        assertThat(received().getHeader("Content-Type")).startsWith("application/json");
        assertThat(received().getHeader("Accept")).isEqualTo("application/json");
        var json = new ObjectMapper();
        assertThat(json.readTree(received().getBodyAsString()))
                .isEqualTo(json.readTree(
                        """
                {"From": "no-reply@sender.test", "To": "ada@example.org", "Subject": "Grüße",
                 "TextBody": "Your book is due.\\nÄ", "MessageStream": "outbound",
                 "Metadata": {"notification-id": "%s"}[=(purpose == "transactional")?then("", ", \"Headers\": []")]}"""
                                .formatted(ID)));
    }

    @Test
    void a_recipient_postmark_has_marked_inactive_is_permanent() {
        SendResult result = answered(aResponse()
                .withStatus(422)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"ErrorCode\": 406, \"Message\": \"Found inactive addresses\"}"));

        assertThat(result)
                .isEqualTo(new SendResult.Permanent(
                        "postmark answered 422: {\"ErrorCode\": 406, \"Message\": \"Found inactive addresses\"}"));
    }

    @Test
    void a_list_of_addresses_is_refused_without_asking() {
        assertThat(send(new Recipient(Channel.EMAIL, "a@example.org, b@example.org")))
                .isInstanceOf(SendResult.Permanent.class);
        assertThat(vendor.received()).isEmpty();
    }

    @Test
    void a_start_without_what_proves_events_is_refused_and_names_it() {
        assertThat(sender.faults())
                .containsExactly(
                        "notifications.postmark.events-login is not user:password, with a password of 16 characters or"
                                + " more");
    }

<#if purpose != "transactional">
    @Test
    void what_is_sold_can_be_ended_with_one_click() throws Exception {
        var request = request(new Recipient(Channel.EMAIL, "ada@example.org"), "Buy now.")
                .with(Purpose.MARKETING);

        sender.send(ID, request);

        var headers = new ObjectMapper().readTree(received().getBodyAsString()).path("Headers");
        assertThat(headers).hasSize(2).anySatisfy(header -> assertThat(
                        header.path("Value").asText())
                .matches("<https://here\\.test/unsubscribe/[\\w-]{50,}>"));
        assertThat(headers).anySatisfy(header -> assertThat(header.toString())
                .contains("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

</#if>
    private record Settings(String serverToken, String from, String messageStream, Duration timeLimit)
            implements PostmarkSettings {
        Settings() {
            this("secret", "no-reply@sender.test", "outbound", LIMIT);
        }

        @Override
        public Optional<String> eventsLogin() {
            return Optional.empty();
        }
    }
}
