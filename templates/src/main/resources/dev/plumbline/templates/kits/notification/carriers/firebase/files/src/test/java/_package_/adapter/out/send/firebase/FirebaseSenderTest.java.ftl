package [=package].adapter.out.send.firebase;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import [=package].adapter.out.send.HttpSenderContract;
import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].parts.FirebasePart;
import [=package].parts.RealParts;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(RealParts.class)
class FirebaseSenderTest extends HttpSenderContract {

    FirebaseSenderTest() {
        super(new FirebasePart());
    }

    @Override
    protected NotificationSender senderTo(String url) {
        Path key = ((FirebasePart) vendor).key();
        return new FirebaseSender(client(FirebaseApi.class, url), new Settings("test", key, LIMIT));
    }

    @Test
    void the_request_is_what_the_interface_asks_for() throws Exception {
        SendResult result = answered(aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"name\": \"projects/test/messages/0:1\"}"));

        assertThat(result).isEqualTo(new SendResult.Accepted("projects/test/messages/0:1"));
        assertThat(received().getUrl()).isEqualTo("/v1/projects/test/messages:send");
        assertThat(received().getHeader("Authorization")).isEqualTo("Bearer ya29.test");
        var json = new ObjectMapper();
        assertThat(json.readTree(received().getBodyAsString()))
                .isEqualTo(json.readTree(
                        """
                {"message": {"token": "device-1", "data": {"notification_id": "%s"},
                  "notification": {"title": "Grüße", "body": "Your book is due.\\nÄ"}}}"""
                                .formatted(ID)));
    }

    @ParameterizedTest
    @CsvSource({"404, UNREGISTERED", "403, SENDER_ID_MISMATCH"})
    void what_is_wrong_with_one_device_stops_no_other(int status, String code) {
        assertThat(answered(aResponse()
                        .withStatus(status)
                        .withBody("{\"error\": {\"details\": [{\"errorCode\": \"" + code + "\"}]}}")))
                .isInstanceOf(SendResult.Permanent.class);
    }

    @Test
    void a_key_that_google_refuses_is_a_wrong_setting() {
        ((FirebasePart) vendor).tokens(400, "{\"error\": \"invalid_grant\"}");

        assertThat(send()).isInstanceOf(SendResult.Misconfigured.class);
        assertThat(vendor.received()).isEmpty();
    }

    private record Settings(String project, Path credentials, Duration timeLimit) implements FirebaseSettings {}
}
