package [=package].parts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;

/**
 * What the tests know of the broker. Maven brings no RabbitMQ, so here it is a {@link BrokerStandIn}, and what a real one
 * does is not seen. {@code ./local} takes the real one that runs on this machine, and says so if none does.
 */
public final class BrokerPart implements QuarkusTestResourceLifecycleManager {

    public static final String ADDRESS = "notifications";
    public static final String DEAD_LETTERS = "notifications.dead";

    private static final int LOOK_MILLIS = 2_000;

    private boolean isForTests;

    /** Tests call it before the start, and {@code ./local} does not. */
    @Override
    public void setContext(Context context) {
        isForTests = true;
    }

    @Override
    public Map<String, String> start() {
        if (isForTests) {
            return Map.of(
                    "mp.messaging.outgoing.notifications.connector", BrokerStandIn.NAME,
                    "mp.messaging.incoming.deliveries.connector", BrokerStandIn.NAME<#if producers != "one-database">,
                    "mp.messaging.incoming.requests.connector", BrokerStandIn.NAME</#if>);
        }
        lookForTheRealOne();
        return Map.of();
    }

    private static void lookForTheRealOne() {
        String host = System.getenv().getOrDefault("BROKER_HOST", "localhost");
        int port = Integer.parseInt(System.getenv().getOrDefault("BROKER_PORT", "5672"));
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), LOOK_MILLIS);
        } catch (IOException e) {
            System.err.printf(
                    "A RabbitMQ has to run at %s:%d, and nobody answers there. Start one, or say where one is with"
                            + " BROKER_HOST and BROKER_PORT.%n",
                    host, port);
            System.exit(1);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(BrokerPart.class));
    }

    @Override
    public void stop() {}

    /** Brings the broker back, unless it is there, with what it had. */
    public void up() {
        standIn().up();
    }

    /** Takes the broker away in the middle of everything. */
    public void kill() {
        standIn().kill();
    }

    /** How many messages a queue holds, those included that a consumer has taken but not yet settled. */
    public long messagesIn(String queue) {
        return standIn().messagesIn(queue);
    }

    /** Puts a text among the messages. */
    public void send(String text) {
        standIn().take(text);
    }

    /** Puts among the messages what no sender of ours would, and tells how many that is. */
    public int sendUnreadable() {
        var payloads = List.of("", 42, new byte[] {0, -1}, "not a notification");
        payloads.forEach(standIn()::take);
        return payloads.size();
    }

    private static BrokerStandIn standIn() {
        return CDI.current().select(BrokerStandIn.class, Any.Literal.INSTANCE).get();
    }
}
