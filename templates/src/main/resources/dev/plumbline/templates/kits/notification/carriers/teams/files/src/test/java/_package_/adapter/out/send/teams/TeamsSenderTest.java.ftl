package [=package].adapter.out.send.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import [=package].adapter.out.send.HttpSenderContract;
import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.Recipient;
import [=package].parts.RealParts;
import [=package].parts.TeamsPart;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealParts.class)
class TeamsSenderTest extends HttpSenderContract {

    TeamsSenderTest() {
        super(new TeamsPart());
    }

    @Override
    protected NotificationSender senderTo(String url) {
        return new TeamsSender(client(TeamsApi.class, url), new Settings(url));
    }

    @Test
    void the_request_is_what_the_interface_asks_for() throws Exception {
        assertThat(answered(aResponse().withStatus(202))).isInstanceOf(SendResult.Accepted.class);

        assertThat(received().getUrl()).isEqualTo("/hook");
        var json = new ObjectMapper();
        assertThat(json.readTree(received().getBodyAsString()))
                .isEqualTo(
                        json.readTree(
                                """
                {"type": "message", "attachments": [{
                  "contentType": "application/vnd.microsoft.card.adaptive",
                  "content": {"type": "AdaptiveCard", "version": "1.4", "body": [
                    {"type": "TextBlock", "text": "Grüße", "weight": "Bolder", "wrap": true},
                    {"type": "TextBlock", "text": "Your book is due.\\nÄ", "wrap": true}]}}]}"""));
    }

    @Test
    void a_name_without_a_webhook_is_refused_without_asking() {
        assertThat(send(new Recipient(Channel.CHAT, "nobody")))
                .isEqualTo(new SendResult.Permanent("notifications.teams.webhooks has no nobody"));
        assertThat(vendor.received()).isEmpty();
    }

    private record Settings(String url) implements TeamsSettings {

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
