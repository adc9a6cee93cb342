package [=package].adapter.out.send.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import [=package].adapter.out.send.HttpSenderContract;
import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.Recipient;
import [=package].parts.RealParts;
import [=package].parts.SlackPart;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealParts.class)
class SlackSenderTest extends HttpSenderContract {

    SlackSenderTest() {
        super(new SlackPart());
    }

    @Override
    protected NotificationSender senderTo(String url) {
        return new SlackSender(client(SlackApi.class, url), new Settings(url));
    }

    @Test
    void the_request_is_what_the_interface_asks_for() throws Exception {
        assertThat(answered(aResponse().withStatus(200).withBody("ok"))).isInstanceOf(SendResult.Accepted.class);

        assertThat(received().getUrl()).isEqualTo("/hook");
        assertThat(received().getHeader("Content-Type")).startsWith("application/json");
        var json = new ObjectMapper();
        assertThat(json.readTree(received().getBodyAsString()))
                .isEqualTo(json.readTree("{\"text\": \"*Grüße*\\nYour book is due.\\nÄ\"}"));
    }

    @Test
    void a_text_mentions_nobody() {
        assertThat(sender.send(ID, request(new Recipient(Channel.CHAT, "team"), "<!channel> & more")))
                .isInstanceOf(SendResult.Accepted.class);

        assertThat(received().getBodyAsString()).contains("&lt;!channel&gt; &amp; more");
    }

    @Test
    void a_name_without_a_webhook_is_refused_without_asking() {
        assertThat(send(new Recipient(Channel.CHAT, "nobody")))
                .isEqualTo(new SendResult.Permanent("notifications.slack.webhooks has no nobody"));
        assertThat(vendor.received()).isEmpty();
    }

    private record Settings(String url) implements SlackSettings {

        @Override
        public Map<String, String> webhooks() {
            return Map.of("team", url + "/hook");
        }

        @Override
        public Duration timeLimit() {
            return LIMIT;
        }
    }
}
