package [=package].adapter.out.dispatch.broker;

import static org.assertj.core.api.Assertions.assertThat;

import [=package].application.Delivery;
import [=package].application.NotificationSender;
import [=package].application.SendPolicy;
import [=package].application.SendResult;
import [=package].domain.DeliveryStatus;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoScheduler.class)
class CleanStopTest extends BrokerScenario {

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
        stop.get(30, TimeUnit.SECONDS);

        assertThat(state(first).status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(state(second).attempts()).isZero();
        awaitMessages(1);
        awaitDelivered(second);
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
}
