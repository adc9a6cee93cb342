package [=package].adapter.out.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import [=package].application.NotificationService;
import [=package].application.Routes;
import [=package].application.SendResult;
import [=package].domain.DeliveryStatus;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import [=package].domain.Recipient;
import [=package].parts.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealParts.class)
class OrderTest {

    @Inject
    NotificationService service;

    @Inject
    Routes routes;

    @Inject
    Script script;

    @AfterEach
    void the_last_mile_is_the_real_one_again() {
        script.end();
    }

    @Test
    void messages_to_one_recipient_arrive_in_the_order_in_which_they_were_accepted() {
        script.answer(time -> script.sends().size() == 7
                ? new SendResult.Transient("busy", Optional.empty())
                : new SendResult.Accepted("provider-1"));

        List<NotificationId> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ids.add(submit());
        }

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(ids)
                .allSatisfy(id ->
                        assertThat(service.state(id).orElseThrow().status()).isEqualTo(DeliveryStatus.SENT)));
        assertThat(script.sends())
                .extracting(Script.Send::id)
                .filteredOn(ids::contains)
                .hasSizeGreaterThan(40);
        assertThat(script.sends().stream()
                        .map(Script.Send::id)
                        .filter(ids::contains)
                        .distinct())
                .containsExactlyElementsOf(ids);
    }

    private NotificationId submit() {
        var to = new Recipient(routes.channels().iterator().next(), "reader@example.com");
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        return service.submit(new NotificationRequest(key, to, "Hello", "World"));
    }
}
