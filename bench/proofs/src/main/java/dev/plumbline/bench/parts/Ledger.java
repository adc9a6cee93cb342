package dev.plumbline.bench.parts;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a provider was asked, and what of it was delivered, by the name that a message has in its subject. */
public final class Ledger {

    private static final Pattern NAME = Pattern.compile("\\bn-[a-z0-9]+-\\d+\\b");

    private final Map<String, Integer> delivered = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();

    /** The name of a message, as it stands in its text. */
    static String name(String message) {
        Matcher name = NAME.matcher(message);
        return name.find() ? name.group() : "nameless";
    }

    void asked() {
        calls.incrementAndGet();
    }

    /** Takes so long over a message, and has delivered it. */
    void deliver(String name, Duration time) throws InterruptedException {
        mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        try {
            if (!time.isZero()) {
                TimeUnit.NANOSECONDS.sleep(time.toNanos());
            }
            delivered.merge(name, 1, Integer::sum);
        } finally {
            underWay.decrementAndGet();
        }
    }

    /** How often it was asked; an SMTP conversation that ends early counts too. */
    public int calls() {
        return calls.get();
    }

    /** The most messages that it had in hand at one moment. */
    public int mostUnderWay() {
        return mostUnderWay.get();
    }

    /** How many messages were delivered, each counted once. */
    public int size() {
        return delivered.size();
    }

    public boolean has(String name) {
        return delivered.containsKey(name);
    }

    /** Of the messages whose names begin like this. */
    public int size(String beginning) {
        return (int) delivered.keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .count();
    }

    /** Deliveries beyond the first of each message whose name begins like this. */
    public int duplicates(String beginning) {
        return delivered.entrySet().stream()
                .filter(message -> message.getKey().startsWith(beginning))
                .mapToInt(message -> message.getValue() - 1)
                .sum();
    }
}
