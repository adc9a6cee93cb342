package com.example.shop.notices.adapter.out.dispatch.broker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.example.shop.notices.domain.DeliveryStatus;
import com.example.shop.notices.parts.BrokerPart;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a broker can do to the service by going away. */
@QuarkusTest
@TestProfile(NoScheduler.class)
class BrokerAwayTest extends BrokerScenario {

    @TestHTTPResource(management = true)
    String management;

    @Test
    void what_is_accepted_while_the_broker_is_away_is_delivered_when_it_is_back() {
        broker.kill();
        var id = submit();
        relay.tick();
        assertThat(outbox.backlog().waiting()).isEqualTo(1);
        assertThat(state(id).status()).isEqualTo(DeliveryStatus.PENDING);

        broker.up();
        receiveUntil(() -> {
            relay.tick();
            return state(id).status() == DeliveryStatus.SENT;
        });
        assertThat(arrivals()).isEqualTo(1);
    }

    @Test
    void a_message_survives_a_broker_that_is_killed() {
        var id = submit();
        awaitMessages(1);

        broker.kill();
        broker.up();

        assertThat(broker.messagesIn(BrokerPart.ADDRESS)).isEqualTo(1);
        awaitDelivered(id);
    }

    @Test
    void what_the_broker_gave_up_while_the_database_was_broken_is_published_again() {
        var id = submit();
        awaitMessages(1);
        patiently().until(() -> outbox.backlog().waiting() == 0);
        execute("alter table notification rename to broken");
        try {
            receiveUntil(() -> deadLetters() == 1);
        } finally {
            execute("alter table broken rename to notification");
        }

        assertThat(outbox.recover(Duration.ZERO, 10)).isEqualTo(1);
        relay.tick();
        awaitDelivered(id);
        assertThat(arrivals()).isEqualTo(1);
    }

    @Test
    void while_the_database_is_away_messages_are_kept_and_no_delivery_is_used_up() {
        var ids = List.of(submit(), submit(), submit());
        awaitMessages(3);
        DatabaseAway.begin();
        try {
            receiveUntil(() -> DatabaseAway.tries() > 2 * ids.size());
            assertThat(broker.messagesIn(BrokerPart.ADDRESS)).isEqualTo(3);
            assertThat(deadLetters()).isZero();
        } finally {
            DatabaseAway.end();
        }

        ids.forEach(this::awaitDelivered);
        awaitMessages(0);
        assertThat(arrivals()).isEqualTo(3);
    }

    @Test
    void while_the_broker_is_away_the_service_is_ready_and_lives_and_only_says_that_it_is_not_well() {
        given().get(management + "health/well").then().statusCode(200);

        broker.kill();
        submit();
        execute("update broker_outbox set waiting_since = now() - interval '1 hour'");

        given().get(management + "health/ready").then().statusCode(200);
        given().get(management + "health/live").then().statusCode(200);
        given().get(management + "health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'broker outbox' }.data.waiting", equalTo(1));
    }
}
