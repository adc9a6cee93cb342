package [=package].adapter.out.send.knock;

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
import [=package].parts.KnockPart;
import [=package].parts.RealParts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealParts.class)
class KnockSenderTest extends HttpSenderContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    KnockSenderTest() {
        super(new KnockPart());
    }

    @Override
    protected NotificationSender senderTo(String url) {
        return new KnockSender(client(KnockApi.class, url), new Settings()[=(purpose == "transactional")?then("", ", LinksForTest.links()")]);
    }

    @Test
    void a_text_goes_through_the_workflow_that_is_configured() throws Exception {
        SendResult result = answered(aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"workflow_run_id\": \"run-1\"}"));

        assertThat(result).isEqualTo(new SendResult.Accepted("run-1"));
        assertThat(received().getUrl()).isEqualTo("/v1/workflows/notification/trigger");
        assertThat(received().getHeader("Authorization")).isEqualTo("Bearer sk_secret");
        assertThat(received().getHeader("Idempotency-Key")).isEqualTo(ID.toString());
        assertThat(run().get("data"))
                .isEqualTo(JSON.readTree(
                        """
                {"subject": "Grüße", "body": "Your book is due.\\nÄ", "channel": "%s", "notification_id": "%s"}"""
                                .formatted(vendor.channel(), ID)));
    }

    @Test
    void a_subject_that_is_a_key_names_the_workflow_and_a_body_in_json_is_its_data() throws Exception {
        send("book-due", "{\"title\": \"Emma\", \"days\": 3}", new Recipient(Channel.EMAIL, "ada@example.org"));

        assertThat(received().getUrl()).isEqualTo("/v1/workflows/book-due/trigger");
        assertThat(run())
                .isEqualTo(JSON.readTree(
                        """
                {"recipients": [{"id": "ada@example.org", "email": "ada@example.org"}],
                 "data": {"title": "Emma", "days": 3, "channel": "email", "notification_id": "%s"}}"""
                                .formatted(ID)));
    }

    @Test
    void who_has_a_telephone_is_known_by_its_number() throws Exception {
        send("due", "Due", new Recipient(Channel.SMS, "+441632960000"));

        assertThat(run().get("recipients"))
                .isEqualTo(JSON.readTree("[{\"id\": \"+441632960000\", \"phone_number\": \"+441632960000\"}]"));
    }

    @Test
    void anybody_else_is_there_already() throws Exception {
        send("due", "Due", new Recipient(Channel.PUSH, "ada"));

        assertThat(run().get("recipients")).isEqualTo(JSON.readTree("[\"ada\"]"));
    }

<#if purpose != "transactional">
    @Test
    void what_is_sold_has_a_link_that_ends_it() throws Exception {
        var request = request(new Recipient(Channel.EMAIL, "ada@example.org"), "Buy now.")
                .with(Purpose.MARKETING);

        sender.send(ID, request);

        assertThat(run().path("data").path("unsubscribe").asText())
                .matches("https://here\\.test/unsubscribe/[\\w-]{50,}");
    }

</#if>
    private void send(String subject, String body, Recipient to) {
        sender.send(ID, new NotificationRequest(new IdempotencyKey("k-1"), to, subject, body)[=(purpose == "marketing")?then(".with(Purpose.TRANSACTIONAL)", "")]);
    }

    private JsonNode run() throws Exception {
        return JSON.readTree(received().getBodyAsString());
    }

    private record Settings(String apiKey, String workflow, Set<Channel> channels, Duration timeLimit)
            implements KnockSettings {
        Settings() {
            this("sk_secret", "notification", Set.of(Channel.EMAIL, Channel.SMS, Channel.PUSH, Channel.CHAT), LIMIT);
        }
    }
}
