package dev.plumbline.bench.proofs;

import dev.plumbline.bench.parts.Answer;
import dev.plumbline.bench.parts.App;
import dev.plumbline.bench.parts.BreakingLine;
import dev.plumbline.bench.parts.Broker;
import dev.plumbline.bench.parts.Design;
import dev.plumbline.bench.parts.Subscription;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** What only a design with a broker can get wrong. */
final class Queues {

    private static final int PENDING = 1_246;
    private static final int EVENTS = 600;

    /** Before the greeting, in it, when the connection is opened, and when links are attached. */
    private static final List<Integer> BREAKS = List.of(0, 8, 60, 150, 350, 450, 600, 800);

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(2);

    private Queues() {}

    /** All senders are held for as long as many sweeps take, and then an hour is over: what is queued stays one message. */
    static void notAgain(Stage stage) {
        Duration held = Duration.ofSeconds(12);
        stage.launch(Design.both(stage.carrier().timeLimit("60s"), Map.of("notifications.delivery.lease", "PT90S")));
        stage.provider().answers(new Answer.Taken(held));
        stage.callers().post("again", PENDING);
        Stage.awaits(SOON, () -> stage.broker().messages(Broker.MESSAGES) >= PENDING);
        Stage.awaits(held.plus(SOON), () -> stage.ledger().size() > 0);
        long standing = stage.broker().messages(Broker.MESSAGES);
        stage.database()
                .execute("update notification set due_at = due_at - interval '1 hour';"
                        + "update broker_outbox set published_at = published_at - interval '1 hour'");
        stage.provider().answers(new Answer.Taken(Duration.ofMillis(5)));
        stage.awaitsDelivery(LONG);
        long messages = stage.broker().messages(Broker.MESSAGES);
        stage.report(
                "standing still",
                "again",
                "%d messages after %d s of sweeps, %d after an hour".formatted(standing, held.toSeconds(), messages),
                0,
                Map.of(
                        "no more messages than notifications",
                        standing <= PENDING,
                        "at most one more, to see whether the broker is empty",
                        messages <= PENDING + 1,
                        "no dead letters",
                        stage.deadLetters() == 0));
    }

    /** Other teams read in groups of their own: two from the first day, one that comes later, and one of them reads again. */
    static void events(Stage stage) {
        stage.launch(Map.of());
        try (var first = new Subscription(stage.broker(), "first-team");
                var second = new Subscription(stage.broker(), "second-team")) {
            stage.callers().post("event", EVENTS);
            stage.awaitsDelivery(LONG);
            subscribed(stage, "a first team", first);
            subscribed(stage, "a second team", second);
            try (var late = new Subscription(stage.broker(), "later-team")) {
                subscribed(stage, "one that comes later", late);
            }
            second.again();
            subscribed(stage, "one that reads again", second);
        }
        stage.report("delivered beside them", "event", "by the app, in its own group", 0, Map.of());
    }

    private static void subscribed(Stage stage, String name, Subscription subscription) {
        Stage.awaits(SOON, () -> stage.isAll("event", subscription.ledger()));
        stage.report(
                name,
                "event",
                subscription.ledger(),
                subscription.incomplete() + " without payload or version",
                0,
                Map.of("complete", subscription.incomplete() == 0));
    }

    /**
     * Connections to the broker break off while they are being made, at many places; then they hold. We are who starts
     * again what is not live.
     */
    static void connectionsThatBreak(Stage stage) {
        try (var line = new BreakingLine(stage.broker())) {
            for (int bytes : BREAKS) {
                line.breakAfter(bytes);
                line.breakAfter(bytes);
            }
            Map<String, String> settings = Design.both(
                    stage.design().broker().orElseThrow().settings(line.port()),
                    Map.of("notifications.relay.alarm", "PT5S"));
            var app = new AtomicReference<>(stage.launch(settings));
            stage.callers().post("attach", 100);
            var starts = new AtomicInteger(1);
            boolean isDelivered = Stage.awaits(Duration.ofMinutes(8), () -> {
                App running = Objects.requireNonNull(app.get());
                if (running.status("/q/health/live") == 503) {
                    stage.stop(running, SOON);
                    app.set(stage.launch(settings));
                    starts.incrementAndGet();
                }
                return line.left() == 0 && stage.awaitsDelivery(Duration.ofSeconds(2));
            });
            stage.report(
                    "broken connections",
                    "attach",
                    "%d broke while being made; %d starts".formatted(2 * BREAKS.size() - line.left(), starts.get()),
                    0,
                    Map.of("all were made, and delivered in the end", isDelivered));
        }
    }
}
