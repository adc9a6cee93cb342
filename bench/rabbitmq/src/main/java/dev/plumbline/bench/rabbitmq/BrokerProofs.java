package dev.plumbline.bench.rabbitmq;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plumbline.bench.parts.Answer;
import dev.plumbline.bench.parts.App;
import dev.plumbline.bench.parts.Callers;
import dev.plumbline.bench.parts.Carrier;
import dev.plumbline.bench.parts.Database;
import dev.plumbline.bench.parts.Design;
import dev.plumbline.bench.parts.Ledger;
import dev.plumbline.bench.parts.Provider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Runs built apps of the queue design beside a RabbitMQ, a database and a mail server. Exits with 1 if something is lost. */
final class BrokerProofs implements AutoCloseable {

    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String DEAD_LETTERS = "notifications.dead";
    private static final String OTHER = "notifications.other";
    private static final int SENDERS = 16;
    private static final int KILLS = 2;

    /** What takes minutes in production takes seconds here; but what counts as lost is not looked for, it must not be. */
    private static final Map<String, String> SHORT = Map.of(
            "notifications.delivery.lease", "PT10S",
            "notifications.delivery.first-delay", "PT0.2S",
            "notifications.delivery.longest-delay", "PT1S",
            "notifications.relay.answer-timeout", "2s",
            "notifications.relay.lease", "3s",
            "notifications.relay.recovery-every", "1s",
            "notifications.relay.patience", "1h",
            "notifications.smtp.time-limit", "5s");

    private final String name;
    private final boolean isForOthersToo;
    private final Database database = Database.start();
    private final RabbitMq broker = RabbitMq.away();
    private final Provider provider = Carrier.SMTP.newProvider();
    private final Supplier<App> launch;
    private final Callers callers;
    private App app;
    private boolean isBroken;

    /** @param app a folder with a built app, whose name says for how many consumers it is */
    private BrokerProofs(Path app, Path logs) {
        this.name = app.getFileName().toString();
        this.isForOthersToo = !name.endsWith("-1");
        var around = Design.both(Carrier.SMTP.settings(provider.port()), database.settings());
        var settings = Design.both(Design.both(around, broker.settings()), SHORT);
        var starts = new AtomicInteger();
        this.launch =
                () -> App.launch(app, logs.resolve(name + "-" + starts.incrementAndGet() + ".log"), settings, Map.of());
        this.app = launch.get();
        this.callers = new Callers(8, () -> List.of(this.app.address("/notifications")));
    }

    /** @param arguments a folder for logs, then folders of built apps */
    public static void main(String[] arguments) throws IOException {
        Path logs = Files.createDirectories(Path.of(arguments[0]));
        boolean holds = true;
        System.out.printf(
                "%-8s %-20s %8s %9s %5s %10s%n", "app", "proof", "accepted", "delivered", "lost", "duplicated");
        for (String app : Stream.of(arguments).skip(1).toList()) {
            try (var proofs = new BrokerProofs(Path.of(app), logs)) {
                proofs.all();
                holds &= !proofs.isBroken;
            }
        }
        System.exit(holds ? 0 : 1);
    }

    private void all() {
        acceptedBeforeThereIsABroker();
        onceEach();
        killedUnderLoad();
        keptOnDisk();
        appKilled();
        databaseAway();
        poisoned();
    }

    private void acceptedBeforeThereIsABroker() {
        app.awaitReady();
        callers.post("early", 20);
        broker.up();
        delivered("early", 0);
    }

    private void onceEach() {
        if (isForOthersToo) {
            broker.subscribe("notifications", OTHER);
        }
        callers.post("once", 300);
        boolean isThere = delivered("once", 0);
        if (isForOthersToo && isThere) {
            holds("the other consumer has all of them", awaits(() -> broker.waitingIn(OTHER) == 300));
            String event = broker.take(OTHER).orElse("");
            holds(
                    "with version and payload",
                    event.contains("\"version\":1") && event.contains("\"subject\":\"n-once-"));
        }
    }

    /** Callers go on, and no more than 300 are pending. */
    private void killedUnderLoad() {
        provider.answers(new Answer.Taken(Duration.ofMillis(20)));
        var isOver = new AtomicBoolean();
        List<Future<?>> posting = callers.start("kills", () -> {
            awaits(() -> isOver.get() || callers.accepted().size() - ledger().size() < 300);
            return !isOver.get();
        });
        for (int i = 0; i < KILLS; i++) {
            int moment = ledger().size() + 150;
            awaits(() -> ledger().size() >= moment);
            broker.kill();
            broker.up();
        }
        isOver.set(true);
        Callers.await(posting);
        provider.answers(Answer.TAKEN);
        delivered("kills", 0);
    }

    /** What waits in the broker is there again after a kill, and in others' queues too, of whatever type. */
    private void keptOnDisk() {
        slowly("disk", Duration.ofSeconds(4));
        long waiting = broker.waitingIn(queue());
        long others = isForOthersToo ? broker.waitingIn(OTHER) : 0;
        broker.kill();
        broker.up();
        holds(
                "messages wait, and survive a kill",
                waiting > 0 && awaits(() -> broker.waitingIn(queue()) >= waiting - 2 * SENDERS));
        holds("so do those of others", !isForOthersToo || awaits(() -> broker.waitingIn(OTHER) == others));
        provider.answers(Answer.TAKEN);
        delivered("disk", 0);
    }

    /** What it had received and not yet delivered is received again; what was on its way may come twice. */
    private void appKilled() {
        slowly("crash", Duration.ofSeconds(2));
        app.kill();
        app = launch.get().awaitReady();
        provider.answers(Answer.TAKEN);
        delivered("crash", SENDERS);
    }

    /** Posts a hundred, until all are in the broker or on their way. */
    private void slowly(String kind, Duration each) {
        provider.answers(new Answer.Taken(each));
        callers.post(kind, 100);
        awaits(() -> database.count("select count(*) from broker_outbox where published_at is null") == 0);
    }

    private void databaseAway() {
        slowly("database", Duration.ofSeconds(1));
        database.stop("INT");
        Awaitility.await().pollDelay(Duration.ofSeconds(5)).until(() -> true);
        database.again();
        provider.answers(Answer.TAKEN);
        delivered("database", SENDERS);
        holds("nothing goes to the dead letters", broker.waitingIn(DEAD_LETTERS) == 0);
    }

    private void poisoned() {
        List<String> bodies = List.of("", "not a notification", "{\"version\": 7}");
        bodies.forEach(
                body -> broker.publish(isForOthersToo ? "notifications" : "", "notifications", body.getBytes(UTF_8)));
        broker.publish("", queue(), new byte[] {0, -1});
        callers.post("poison", 20);
        delivered("poison", 0);
        holds("all of it is in the dead letters", awaits(() -> broker.waitingIn(DEAD_LETTERS) == bodies.size() + 1));
        holds("nothing is left", awaits(() -> broker.waitingIn(queue()) == 0));
    }

    private String queue() {
        return isForOthersToo ? "notifications.shop-notices" : "notifications";
    }

    private Ledger ledger() {
        return provider.ledger();
    }

    /** Waits until all of a kind is delivered, and prints it. False if something is lost. */
    private boolean delivered(String kind, int mostTwice) {
        String start = "n-" + kind + "-";
        List<String> accepted =
                callers.accepted().stream().filter(one -> one.startsWith(start)).toList();
        awaits(() -> accepted.stream().allMatch(ledger()::has)
                && database.count("select count(*) from notification where status <> 'SENT'") == 0);
        long lost = accepted.stream().filter(one -> !ledger().has(one)).count();
        int twice = ledger().duplicates(start);
        System.out.printf(
                Locale.ROOT,
                "%-8s %-20s %8d %9d %5d %10d%n",
                name,
                kind,
                accepted.size(),
                ledger().size(start),
                lost,
                twice);
        holds(kind + " without loss", lost == 0 && !accepted.isEmpty());
        holds(kind + " at most " + mostTwice + " of them twice", twice <= mostTwice);
        return lost == 0;
    }

    private void holds(String what, boolean isSo) {
        if (!isSo) {
            isBroken = true;
            System.out.printf("%-8s BROKEN: not so: %s%n", name, what);
        }
    }

    private static boolean awaits(Callable<Boolean> condition) {
        try {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(20))
                    .atMost(LONG)
                    .ignoreExceptions()
                    .until(condition);
            return true;
        } catch (ConditionTimeoutException never) {
            return false;
        }
    }

    @Override
    public void close() {
        callers.close();
        app.close();
        provider.close();
        broker.close();
        database.close();
    }
}
