package [=package].adapter.out.send.httpgateway;

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
import [=package].parts.HttpGatewayPart;
import [=package].parts.RealParts;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealParts.class)
class HttpGatewaySenderTest extends HttpSenderContract {

    HttpGatewaySenderTest() {
        super(new HttpGatewayPart());
    }

    @Override
    protected NotificationSender senderTo(String url) {
        return new HttpGatewaySender(client(HttpGatewayApi.class, url), new Settings()[=(purpose == "transactional")?then("", ", LinksForTest.links()")]);
    }

    @Test
    void the_request_is_what_the_gateway_is_promised() throws Exception {
        vendor.answer(aResponse()
                .withStatus(201)
                .withBody("{\"id\": \"gw-1\", \"more\": 1}")
                .withHeader("Content-Type", "application/json"));

        assertThat(send(new Recipient(Channel.SMS, "+441632960000"))).isEqualTo(new SendResult.Accepted("gw-1"));
        assertThat(received().getUrl()).isEqualTo("/notifications");
        assertThat(received().getHeader("Authorization")).isEqualTo("Bearer secret");
        assertThat(received().getHeader("Idempotency-Key")).isEqualTo(ID.toString());
        assertThat(received().getHeader("Content-Type")).startsWith("application/json");
        var json = new ObjectMapper();
        assertThat(json.readTree(received().getBodyAsString()))
                .isEqualTo(json.readTree(
                        """
                {"id": "%s", "channel": "SMS", "to": "+441632960000",
                 "subject": "Grüße", "body": "Your book is due.\\nÄ"}"""
                                .formatted(ID)));
    }

    @Test
    void a_repetition_carries_the_same_key() {
        send();
        send();

        assertThat(vendor.received())
                .extracting(request -> request.getHeader("Idempotency-Key"))
                .containsExactly(ID.toString(), ID.toString());
    }

    @Test
    void an_answer_without_a_body_is_taken() {
        assertThat(answered(aResponse().withStatus(204))).isInstanceOf(SendResult.Accepted.class);
    }

<#if purpose != "transactional">
    @Test
    void what_is_sold_can_be_ended_with_one_click() throws Exception {
        var request = request(new Recipient(Channel.EMAIL, "ada@example.org"), "Buy now.")
                .with(Purpose.MARKETING);

        sender.send(ID, request);

        assertThat(new ObjectMapper()
                        .readTree(received().getBodyAsString())
                        .path("unsubscribe")
                        .asText())
                .matches("https://here\\.test/unsubscribe/[\\w-]{50,}");
    }

</#if>
    private record Settings(String token, Set<Channel> channels, Duration timeLimit) implements HttpGatewaySettings {
        Settings() {
            this("secret", Set.of(Channel.EMAIL, Channel.SMS), LIMIT);
        }
    }
}
