package [=package].parts;

<#if producers != "one-database">
import io.smallrye.mutiny.Multi;
</#if>
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.smallrye.reactive.messaging.connector.InboundConnector;
import io.smallrye.reactive.messaging.connector.OutboundConnector;
import io.smallrye.reactive.messaging.health.HealthReport;
import io.smallrye.reactive.messaging.health.HealthReporter;
import io.smallrye.reactive.messaging.providers.helpers.MultiUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * A broker in memory: it keeps a message until it is acknowledged, hands it out again when it was away, and takes nothing
 * while it is away. What is acknowledged to it after it went away, it does not know of.
 */
@ApplicationScoped
@Connector(BrokerStandIn.NAME)
public class BrokerStandIn implements InboundConnector, OutboundConnector, HealthReporter {

    static final String NAME = "stand-in";

    private final UnicastProcessor<Message<?>> out = UnicastProcessor.create();
    private final List<Kept> kept = new ArrayList<>();
    private long dead;
    private int life;
    private boolean isAway;

    /** So that what is equal is not the same. */
    private static final class Kept {
        private final Object payload;

        private Kept(Object payload) {
            this.payload = payload;
        }
    }

    @Override
    public Flow.Publisher<? extends Message<?>> getPublisher(Config config) {
<#if producers != "one-database">
        if (!config.getValue("channel-name", String.class).equals("deliveries")) {
            return Multi.createFrom().nothing();
        }
</#if>
        return out;
    }

    @Override
    public Flow.Subscriber<? extends Message<?>> getSubscriber(Config config) {
        return MultiUtils.via(messages -> messages.call(this::receive));
    }

    private Uni<Void> receive(Message<?> message) {
        return Uni.createFrom()
                .completionStage(() -> take(message.getPayload())
                        ? message.ack()
                        : message.nack(new IllegalStateException("the broker is away")));
    }

    synchronized boolean take(Object payload) {
        if (isAway) {
            return false;
        }
        var message = new Kept(payload);
        kept.add(message);
        handOut(message);
        return true;
    }

    private void handOut(Kept message) {
        int now = life;
        out.onNext(
                Message.of(message.payload, () -> settle(message, now, false), reason -> settle(message, now, true)));
    }

    private synchronized CompletionStage<Void> settle(Kept message, int then, boolean isRejected) {
        if (then == life && kept.remove(message) && isRejected) {
            dead++;
        }
        return CompletableFuture.completedFuture(null);
    }

    synchronized void kill() {
        isAway = true;
        life++;
    }

    synchronized void up() {
        if (isAway) {
            isAway = false;
            List.copyOf(kept).forEach(this::handOut);
        }
    }

    synchronized long messagesIn(String queue) {
        return queue.equals(BrokerPart.DEAD_LETTERS) ? dead : kept.size();
    }

    @Override
    public synchronized HealthReport getReadiness() {
        return HealthReport.builder().add("deliveries", !isAway).build();
    }
}
