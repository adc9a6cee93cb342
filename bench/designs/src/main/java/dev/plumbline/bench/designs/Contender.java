package dev.plumbline.bench.designs;

import dev.plumbline.bench.parts.Ledger;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Something that delivers messages. */
interface Contender extends AutoCloseable {

    String name();

    /** Has so many messages delivered, and may return before they are. */
    void begin(int messages);

    Ledger ledger();

    /** Messages a second, from the first delivery to the last. */
    default double rate(int messages) {
        ledger().clear();
        begin(messages);
        awaitDelivered(messages);
        return ledger().rate();
    }

    default void awaitDelivered(int messages) {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofMinutes(5))
                .until(() -> ledger().size() >= messages);
    }

    @Override
    void close();
}
