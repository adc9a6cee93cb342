package [=package].adapter.out.send.mailgun;

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
import [=package].parts.MailgunPart;
import [=package].parts.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealParts.class)
class MailgunSenderTest extends HttpSenderContract {

    MailgunSenderTest() {
        super(new MailgunPart());
    }

    @Override
    protected NotificationSender senderTo(String url) {
        return new MailgunSender(client(MailgunApi.class, url), new Settings()[=(purpose == "transactional")?then("", ", LinksForTest.links()")]);
    }

    @Test
    void the_request_is_what_the_interface_asks_for() {
        SendResult result = answered(aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"id\": \"<mg-1@sender.test>\", \"message\": \"Queued. Thank you.\"}"));

        assertThat(result).isEqualTo(new SendResult.Accepted("<mg-1@sender.test>"));
        assertThat(received().getUrl()).isEqualTo("/v3/sender.test/messages");
        assertThat(received().getHeader("Authorization")).isEqualTo("Basic YXBpOnNlY3JldA==");
        assertThat(received().formParameter("from").values()).containsExactly("no-reply@sender.test");
        assertThat(received().formParameter("to").values()).containsExactly("ada@example.org");
        assertThat(received().formParameter("subject").values()).containsExactly("Grüße");
        assertThat(received().formParameter("text").values()).containsExactly("Your book is due.\nÄ");
        assertThat(received().formParameter("v:notification_id").values()).containsExactly(ID.toString());
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
                .containsExactly("notifications.mailgun.events-key is missing: the signing key of webhooks");
    }

<#if purpose != "transactional">
    @Test
    void what_is_sold_can_be_ended_with_one_click() {
        var request = request(new Recipient(Channel.EMAIL, "ada@example.org"), "Buy now.")
                .with(Purpose.MARKETING);

        sender.send(ID, request);

        assertThat(received().formParameter("h:List-Unsubscribe").firstValue())
                .matches("<https://here\\.test/unsubscribe/[\\w-]{50,}>");
        assertThat(received().formParameter("h:List-Unsubscribe-Post").values())
                .containsExactly("List-Unsubscribe=One-Click");
    }

</#if>
    private record Settings(String apiKey, String domain, String from, Duration timeLimit) implements MailgunSettings {
        Settings() {
            this("secret", "sender.test", "no-reply@sender.test", LIMIT);
        }

        @Override
        public Optional<String> eventsKey() {
            return Optional.empty();
        }
    }
}
