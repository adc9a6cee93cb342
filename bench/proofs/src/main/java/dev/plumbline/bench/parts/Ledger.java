package dev.plumbline.bench.parts;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a provider was asked, and what of it was delivered, by the name that a message has in its subject. */
public final class Ledger {

    private static final Pattern NAME = Pattern.compile("\\bn-[a-z0-9]+-\\d+\\b");

    private final Map<String, Integer> delivered = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);

    /** The name of a message, as it stands in its text. */
    public static String name(String message) {
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
            long now = System.nanoTime();
            first.compareAndSet(0, now);
            last.accumulateAndGet(now, Math::max);
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

    /** Deliveries a second, from the first to the last. */
    public double rate() {
        return (size() - 1) * 1e9 / (last.get() - first.get());
    }

    /** Deliveries a second, from a reading of {@link System#nanoTime} to the last. */
    public double rate(long start) {
        return size() * 1e9 / (last.get() - start);
    }

    /** Begins a new page. */
    public void clear() {
        delivered.clear();
        first.set(0);
        last.set(Long.MIN_VALUE);
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
