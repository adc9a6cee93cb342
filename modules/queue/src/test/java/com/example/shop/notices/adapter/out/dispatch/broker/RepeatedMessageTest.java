package com.example.shop.notices.adapter.out.dispatch.broker;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.notices.application.NotificationStore;
import com.example.shop.notices.application.Settlement;
import com.example.shop.notices.domain.DeliveryStatus;
import com.example.shop.notices.parts.BrokerPart;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A message may come twice, or be used up for nothing, and the notification is delivered all the same, once. */
@QuarkusTest
@TestProfile(NoScheduler.class)
class RepeatedMessageTest extends BrokerScenario {

    @Test
    void a_message_that_comes_twice_is_delivered_once() {
        var id = submit();
        awaitMessages(1);
        broker.send(message(id));

        awaitDelivered(id);
        awaitMessages(0);
        assertThat(arrivals()).isEqualTo(1);
        assertThat(state(id).attempts()).isEqualTo(1);
    }

    @Test
    void a_relay_that_dies_between_published_and_marked_leads_to_no_second_delivery() {
        var id = submit();
        awaitMessages(1);
        patiently().until(() -> outbox.backlog().waiting() == 0);
        execute("update broker_outbox set published_at = null, taken_at = now() - interval '1 hour'");
        awaitDelivered(id);

        patiently().until(() -> {
            relay.tick();
            return outbox.backlog().waiting() == 0;
        });
        awaitMessages(0);
        assertThat(arrivals()).isEqualTo(1);
        assertThat(state(id).attempts()).isEqualTo(1);
    }

    @Test
    void a_message_that_is_not_ours_goes_to_the_dead_letters_and_the_next_one_gets_through() {
        int unreadable = broker.sendUnreadable();
        var id = submit();

        awaitDelivered(id);
        patiently().until(() -> deadLetters() == unreadable);
        awaitMessages(0);
    }

    @Test
    void a_failed_attempt_is_published_again_when_it_is_due() {
        var id = submit();
        awaitMessages(1);
        patiently().until(() -> outbox.backlog().waiting() == 0);
        var claim = store.claim(id, Duration.ofMinutes(1)).orElseThrow();
        sweep.sweep();
        assertThat(outbox.backlog().waiting()).as("somebody is at it").isZero();

        store.settle(List.of(new NotificationStore.Settled(claim, new Settlement.Retry(Duration.ofHours(1), "busy"))));
        sweep.sweep();
        assertThat(outbox.backlog().waiting()).as("not due yet").isZero();

        execute("update notification set due_at = now() where id = '" + id + "'");
        sweep.sweep();
        assertThat(outbox.backlog().waiting()).as("due").isEqualTo(1);
        relay.tick();
        awaitMessages(2);
        awaitDelivered(id);
        awaitMessages(0);
        assertThat(arrivals()).isEqualTo(1);
    }

    @Test
    void a_crash_in_the_middle_of_an_attempt_is_made_good_when_its_lease_is_over() {
        var id = submit();
        awaitMessages(1);
        assertThat(store.claim(id, Duration.ofSeconds(1))).isPresent();
        receiveUntil(() -> broker.messagesIn(BrokerPart.ADDRESS) == 0);
        assertThat(arrivals())
                .as("the message was used up by a claim that still stood")
                .isZero();

        patiently().until(() -> {
            sweep.sweep();
            relay.tick();
            return state(id).status() == DeliveryStatus.SENT;
        });
        assertThat(state(id).attempts()).isEqualTo(2);
        assertThat(arrivals()).isEqualTo(1);
    }

    @Test
    void what_is_still_in_the_broker_is_not_published_again_however_long_nobody_receives() {
        int accepted = 20;
        for (int i = 0; i < accepted; i++) {
            submit();
        }
        awaitMessages(accepted);
        sweepAndRelay(5);
        assertThat(broker.messagesIn(BrokerPart.ADDRESS)).isEqualTo(accepted);

        execute("update notification set due_at = due_at - interval '1 hour'");
        execute("update broker_outbox set published_at = published_at - interval '1 hour'");
        sweepAndRelay(5);
        assertThat(broker.messagesIn(BrokerPart.ADDRESS))
                .as("one more, to see whether the broker has lost everything")
                .isEqualTo(accepted + 1);
    }

    private void sweepAndRelay(int times) {
        for (int i = 0; i < times; i++) {
            sweep.sweep();
            patiently().until(() -> {
                relay.tick();
                return outbox.backlog().waiting() == 0;
            });
        }
    }
}
