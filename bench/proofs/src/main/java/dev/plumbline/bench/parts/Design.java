package dev.plumbline.bench.parts;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An app, with the provider it sends by and the broker it sends through. */
public enum Design {
    CRON("cron", Carrier.SMTP, null),
    THIRD_PARTY_API("third-party-api", Carrier.SENDGRID, null),
    QUEUE("queue", Carrier.SMTP, BrokerKind.KAFKA),
    QUEUE_BY_AMQP("queue-by-amqp", Carrier.SENDGRID, BrokerKind.AMQP);

    /** What is in the folder of the reference apps; the others are scaffolded for us. */
    public static final Set<Design> REFERENCE = EnumSet.of(CRON, THIRD_PARTY_API, QUEUE);

    /** Those that send through a broker. */
    public static final Set<Design> QUEUES = Arrays.stream(values())
            .filter(design -> design.broker().isPresent())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Design.class)));

    private final String folder;
    private final Carrier carrier;
    private final @Nullable BrokerKind broker;

    Design(String folder, Carrier carrier, @Nullable BrokerKind broker) {
        this.folder = folder;
        this.carrier = carrier;
        this.broker = broker;
    }

    /** As it is called, and the name of its folder. */
    public String folder() {
        return folder;
    }

    public Carrier carrier() {
        return carrier;
    }

    public Optional<BrokerKind> broker() {
        return Optional.ofNullable(broker);
    }

    /**
     * The app's folder.
     *
     * @param modules where the reference apps are
     * @param scaffolded where the others are
     */
    public Path in(Path modules, Path scaffolded) {
        return (REFERENCE.contains(this) ? modules : scaffolded).resolve(folder);
    }

    /** Both, the second having the last word. */
    public static Map<String, String> both(Map<String, String> first, Map<String, String> second) {
        Map<String, String> both = new HashMap<>(first);
        both.putAll(second);
        return both;
    }
}
