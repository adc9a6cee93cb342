package com.example.shop.notices.adapter.out.dispatch.broker;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.example.shop.notices.application.Delivery;
import com.example.shop.notices.application.NotificationSender;
import com.example.shop.notices.application.NotificationService;
import com.example.shop.notices.application.NotificationState;
import com.example.shop.notices.application.NotificationStore;
import com.example.shop.notices.application.SendPolicy;
import com.example.shop.notices.application.SendResult;
import com.example.shop.notices.application.Settlement;
import com.example.shop.notices.domain.Channel;
import com.example.shop.notices.domain.DeliveryStatus;
import com.example.shop.notices.domain.IdempotencyKey;
import com.example.shop.notices.domain.NotificationId;
import com.example.shop.notices.domain.NotificationRequest;
import com.example.shop.notices.domain.Recipient;
import com.example.shop.notices.parts.BrokerPart;
import com.example.shop.notices.parts.MailPart;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can go wrong between the outbox, the broker and the consumer, with a real broker that is really killed. */
@QuarkusTest
@TestProfile(NoScheduler.class)
class BrokerTest {

    @Inject
    NotificationService service;

    @Inject
    NotificationStore store;

    @Inject
    BrokerOutbox outbox;

    @Inject
    OutboxRelay relay;

    @Inject
    RecoverySweep sweep;

    @Inject
    Subscription subscription;

    @Inject
    BrokerConnections connections;

    @Inject
    BrokerSettings settings;

    @Inject
    DataSource database;

    BrokerPart broker;
    MailPart mail;

    private final String address = UUID.randomUUID() + "@example.com";

    /** A broker that comes back has lost its consumers: from here on nothing is received until a test says so. */
    @BeforeEach
    void nothing_is_under_way_and_nobody_receives() {
        broker.upEmpty();
        execute("delete from notification");
    }

    @Test
    void what_is_accepted_while_the_broker_is_away_is_delivered_when_it_is_back() {
        broker.kill();
        var id = submit();
        relay.tick();
        assertThat(outbox.backlog().waiting()).isEqualTo(1);
        assertThat(state(id).status()).isEqualTo(DeliveryStatus.PENDING);

        broker.up();
        awaitMessages(1);
        awaitDelivered(id);
        assertThat(mails()).isEqualTo(1);
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
    void a_message_that_comes_twice_is_delivered_once() {
        var id = submit();
        awaitMessages(1);
        send(session -> session.createTextMessage(id.toString()));

        awaitDelivered(id);
        awaitMessages(0);
        assertThat(mails()).isEqualTo(1);
        assertThat(state(id).attempts()).isEqualTo(1);
    }

    @Test
    void a_relay_that_dies_between_published_and_marked_leads_to_no_second_mail() {
        var id = submit();
        awaitMessages(1);
        await().until(() -> outbox.backlog().waiting() == 0);
        execute("update broker_outbox set published_at = null, taken_at = now() - interval '1 hour'");
        awaitDelivered(id);

        await().until(() -> {
            relay.tick();
            return outbox.backlog().waiting() == 0;
        });
        awaitMessages(0);
        assertThat(mails()).isEqualTo(1);
        assertThat(state(id).attempts()).isEqualTo(1);
    }

    @Test
    void a_message_that_is_not_ours_goes_to_the_dead_letters_and_the_next_one_gets_through() {
        send(session -> session.createTextMessage("not an id"));
        send(Session::createMessage);
        send(session -> session.createTextMessage(null));
        send(session -> session.createObjectMessage(42));
        var id = submit();

        awaitDelivered(id);
        await().until(() -> broker.messagesIn(BrokerPart.DEAD_LETTERS) == 4);
        awaitMessages(0);
    }

    @Test
    void a_failed_attempt_is_published_again_when_it_is_due() {
        var id = submit();
        awaitMessages(1);
        var claim = store.claim(id, Duration.ofMinutes(1)).orElseThrow();
        sweep.sweep();
        assertThat(outbox.backlog().waiting()).as("somebody is at it").isZero();

        store.settle(claim, new Settlement.RetryAfter(Duration.ofHours(1), "busy"));
        sweep.sweep();
        assertThat(outbox.backlog().waiting()).as("not due yet").isZero();

        execute("update notification set due_at = now() where id = '" + id + "'");
        sweep.sweep();
        assertThat(outbox.backlog().waiting()).as("due").isEqualTo(1);
        relay.tick();
        awaitMessages(2);
        awaitDelivered(id);
        awaitMessages(0);
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void a_crash_in_the_middle_of_an_attempt_is_made_good_when_its_lease_is_over() {
        var id = submit();
        awaitMessages(1);
        store.claim(id, Duration.ofSeconds(1)).orElseThrow();
        receiveUntil(() -> broker.messagesIn(BrokerPart.ADDRESS) == 0);
        assertThat(mails()).as("the message was used up by a claim that still stood").isZero();

        await().until(() -> {
            sweep.sweep();
            relay.tick();
            return state(id).status() == DeliveryStatus.DELIVERED;
        });
        assertThat(state(id).attempts()).isEqualTo(2);
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void what_the_broker_gave_up_while_the_database_was_broken_is_published_again() {
        var id = submit();
        awaitMessages(1);
        await().until(() -> outbox.backlog().waiting() == 0);
        execute("alter table notification rename to broken");
        try {
            receiveUntil(() -> broker.messagesIn(BrokerPart.DEAD_LETTERS) == 1);
        } finally {
            execute("alter table broken rename to notification");
        }

        assertThat(outbox.recover(Duration.ZERO)).isEqualTo(1);
        relay.tick();
        awaitDelivered(id);
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void a_stop_waits_for_the_delivery_under_way_and_leaves_the_rest_to_the_other_replicas() throws Exception {
        var first = submit();
        awaitMessages(1);
        var sending = new CountDownLatch(1);
        var sent = new CountDownLatch(1);
        var replica = replica((id, request) -> {
            sending.countDown();
            return waitFor(sent);
        });
        replica.keep();
        sending.await();

        var stop = CompletableFuture.runAsync(() -> replica.stop(null));
        var second = submit();
        awaitMessages(2);
        assertThat(stop).isNotDone();
        sent.countDown();
        stop.get(10, TimeUnit.SECONDS);

        assertThat(state(first).status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(state(second).attempts()).isZero();
        awaitMessages(1);
        awaitDelivered(second);
    }

    @Test
    void while_the_broker_is_away_the_service_is_ready_and_lives_and_only_says_that_it_is_not_well() {
        given().get("/q/health/well").then().statusCode(200);

        broker.kill();
        submit();
        execute("update broker_outbox set waiting_since = now() - interval '1 hour'");

        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/well").then().statusCode(503).body("checks[0].data.waiting", equalTo(1));
    }

    private Subscription replica(NotificationSender sender) {
        var policy = new SendPolicy(1, Duration.ZERO, Duration.ZERO);
        var delivery = new Delivery(store, sender, policy, Duration.ofMinutes(1));
        return new Subscription(connections, settings, new DeliveryConsumer(delivery));
    }

    private static SendResult waitFor(CountDownLatch latch) {
        try {
            latch.await();
            return new SendResult.Accepted("slow");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private NotificationId submit() {
        var key = new IdempotencyKey(UUID.randomUUID().toString());
        return service.submit(new NotificationRequest(key, new Recipient(Channel.EMAIL, address), "Hello", "World"));
    }

    private NotificationState state(NotificationId id) {
        return service.state(id).orElseThrow();
    }

    private void awaitDelivered(NotificationId id) {
        receiveUntil(() -> state(id).status() == DeliveryStatus.DELIVERED);
    }

    private void receiveUntil(Callable<Boolean> condition) {
        await().until(() -> {
            subscription.keep();
            return condition.call();
        });
    }

    private void awaitMessages(long count) {
        await().until(() -> {
            relay.tick();
            return broker.messagesIn(BrokerPart.ADDRESS) == count;
        });
    }

    private long mails() {
        return mail.receivedMails().stream().filter(this::isToUs).count();
    }

    private boolean isToUs(MimeMessage received) {
        try {
            return List.of(received.getAllRecipients()).toString().contains(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(Body body) {
        try (var connection = connections.open();
                var session = connection.createSession(Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(session.createQueue(BrokerPart.ADDRESS)).send(body.in(session));
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Body {
        Message in(Session session) throws JMSException;
    }
}
