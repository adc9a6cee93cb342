package dev.plumbline.bench.proofs;

import dev.plumbline.bench.parts.App;
import dev.plumbline.bench.parts.Broker;
import dev.plumbline.bench.parts.Callers;
import dev.plumbline.bench.parts.Carrier;
import dev.plumbline.bench.parts.Database;
import dev.plumbline.bench.parts.Design;
import dev.plumbline.bench.parts.Ledger;
import dev.plumbline.bench.parts.Provider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/** One design with all that is around it, for one proof. */
final class Stage implements AutoCloseable {

    /** As many as the apps have senders. */
    static final int SENDERS = 16;

    /** What takes seconds in production takes tenths here, so that a proof sees the end of it. */
    private static final Map<String, String> SHORT = Map.of(
            "notifications.delivery.lease", "PT6S",
            "notifications.delivery.first-delay", "PT0.2S",
            "notifications.delivery.longest-delay", "PT1S",
            "notifications.delivery.first-pause", "PT0.3S",
            "notifications.delivery.longest-pause", "PT1S",
            "notifications.vendor.recovery-every", "1s",
            "notifications.relay.recovery-every", "1s",
            "notifications.relay.answer-timeout", "3s",
            "notifications.relay.lease", "6s");

    private final Design design;
    private final String proof;
    private final Path folder;
    private final Path logs;
    private final AtomicInteger started = new AtomicInteger();
    private final Database database = Database.start();
    private final @Nullable Broker broker;
    private final Provider provider;
    private final List<App> apps = new CopyOnWriteArrayList<>();
    private final Callers callers = new Callers(
            16, () -> apps.stream().map(app -> app.address("/notifications")).toList());
    private final Set<String> inserted = new HashSet<>();
    private boolean isBroken;

    /** @param folder where the built app is */
    Stage(Design design, String proof, Path folder, Path logs) {
        this.design = design;
        this.proof = proof;
        this.folder = folder;
        this.logs = logs;
        this.broker = design.broker().map(Broker::start).orElse(null);
        this.provider = design.carrier().newProvider();
    }

    Design design() {
        return design;
    }

    Carrier carrier() {
        return design.carrier();
    }

    /** Where the built app is. */
    Path folder() {
        return folder;
    }

    /** Of a design that sends through one. */
    Broker broker() {
        return Objects.requireNonNull(broker, "no broker");
    }

    Database database() {
        return database;
    }

    Provider provider() {
        return provider;
    }

    Ledger ledger() {
        return provider.ledger();
    }

    Callers callers() {
        return callers;
    }

    /** Starts a replica with short times, and with these settings. */
    App launch(Map<String, String> settings) {
        return launch(settings, Map.of());
    }

    App launch(Map<String, String> settings, Map<String, String> environment) {
        App app = start(settings, environment).awaitReady();
        apps.add(app);
        return app;
    }

    /** Starts a replica that nobody is told of. */
    App start(Map<String, String> settings, Map<String, String> environment) {
        var all = Design.both(carrier().settings(provider.port()), database.settings());
        all = Design.both(Design.both(all, carrier().timeLimit("3s")), SHORT);
        if (broker != null) {
            all = Design.both(all, broker.settings());
        }
        Path log = logs.resolve("%s-%s-%d.log".formatted(design.folder(), proof, started.incrementAndGet()));
        return App.launch(folder, log, Design.both(all, settings), environment);
    }

    void kill(App app) {
        apps.remove(app);
        app.kill();
    }

    double stop(App app, Duration limit) {
        apps.remove(app);
        return app.stop(limit);
    }

    /** Writes pending notifications, due at once, as if they had been accepted before. */
    void pending(String kind, int count) {
        database.accept(kind, count);
        IntStream.rangeClosed(1, count).forEach(i -> inserted.add("n-" + kind + "-" + i));
    }

    /** False if it is not so within the time. */
    static boolean awaits(Duration limit, Callable<Boolean> condition) {
        try {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(limit)
                    .ignoreExceptions()
                    .until(condition);
            return true;
        } catch (ConditionTimeoutException never) {
            return false;
        }
    }

    /** Waits until everything that was accepted is delivered, and known to be. */
    boolean awaitsDelivery(Duration limit) {
        return awaits(
                limit,
                () -> ledger().size() >= callers.accepted().size() + inserted.size()
                        && pending() == 0
                        && lost("").isEmpty());
    }

    long pending() {
        return database.count("select count(*) from notification where status = 'PENDING'");
    }

    long parked() {
        return database.count("select count(*) from notification where status = 'PARKED'");
    }

    /** How often the one was tried that was tried most. */
    long mostAttempts(String kind) {
        return database.count(
                "select coalesce(max(attempts), 0) from notification where subject like 'n-" + kind + "-%'");
    }

    /** The messages that the app could not be made to deliver; 0 where there is no broker. */
    long deadLetters() {
        return broker == null ? 0 : broker.messages(Broker.DEAD_LETTERS);
    }

    private List<String> accepted(String kind) {
        List<String> all = new ArrayList<>(callers.accepted());
        all.addAll(inserted);
        all.removeIf(name -> !name.startsWith("n-" + kind));
        return all;
    }

    private List<String> lost(String kind) {
        return lost(kind, ledger());
    }

    private List<String> lost(String kind, Ledger ledger) {
        return accepted(kind).stream().filter(name -> !ledger.has(name)).toList();
    }

    /** Whether everything of a kind that was accepted stands in a ledger. */
    boolean isAll(String kind, Ledger ledger) {
        return lost(kind, ledger).isEmpty();
    }

    /**
     * Prints what came of messages of a kind.
     *
     * @param figure what else there is to say
     * @param most duplicates that there may be
     * @param bounds what has to hold besides, by what it is
     */
    void report(String name, String kind, String figure, int most, Map<String, Boolean> bounds) {
        report(name, kind, ledger(), figure, most, bounds);
    }

    /** The same of another ledger than the provider's. */
    void report(String name, String kind, Ledger ledger, String figure, int most, Map<String, Boolean> bounds) {
        List<String> broken = new ArrayList<>();
        int lost = lost(kind, ledger).size();
        int duplicated = ledger.duplicates("n-" + kind);
        if (lost > 0) {
            broken.add("lost");
        }
        if (duplicated > most) {
            broken.add("more than " + most + " duplicates");
        }
        bounds.forEach((what, holds) -> {
            if (!holds) {
                broken.add("not so: " + what);
            }
        });
        isBroken |= !broken.isEmpty();
        System.out.printf(
                Locale.ROOT,
                "%-16s %-22s %8d %9d %5d %10d  %s%s%n",
                design.folder(),
                name,
                accepted(kind).size(),
                ledger.size("n-" + kind),
                lost,
                duplicated,
                figure,
                broken.isEmpty() ? "" : "  BROKEN: " + String.join(", ", broken));
    }

    boolean isBroken() {
        return isBroken;
    }

    @Override
    public void close() {
        callers.close();
        apps.forEach(App::close);
        provider.close();
        if (broker != null) {
            broker.close();
        }
        database.close();
    }
}
