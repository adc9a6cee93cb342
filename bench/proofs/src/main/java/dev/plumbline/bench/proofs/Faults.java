package dev.plumbline.bench.proofs;

import dev.plumbline.bench.parts.Answer;
import dev.plumbline.bench.parts.Answer.Broken;
import dev.plumbline.bench.parts.Answer.Said;
import dev.plumbline.bench.parts.App;
import dev.plumbline.bench.parts.Carrier;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a provider can do wrong, and is mended. Nothing is parked for good, and no message is at fault. */
final class Faults {

    private static final int MESSAGES = 20;
    private static final Duration SOON = Duration.ofSeconds(20);

    /** @param isForAll the provider is paused, and no attempt is spent */
    private record Fault(String name, boolean isForAll, Answer answer) {}

    private static final List<Fault> BY_SMTP = List.of(
            new Fault("greeting 554", true, new Said("(greeting)", 554, "no service here")),
            new Fault("login 535", true, new Said("AUTH", 535, "5.7.8 wrong password")),
            new Fault("sender 530", true, new Said("MAIL", 530, "5.7.0 log in first")),
            new Fault("relay denied 554", true, new Said("RCPT", 554, "5.7.1 relay access denied")),
            new Fault("not now 421", true, new Said("MAIL", 421, "4.3.2 shutting down")),
            new Fault("later 451", false, new Said(451, "4.3.0 try again")));

    private static final List<Fault> BY_HTTP = List.of(
            new Fault("key 401", true, new Said(401, "{\"errors\":[{\"message\":\"no such key\"}]}")),
            new Fault("right 403", true, new Said(403, "")),
            new Fault("address 404", true, new Said(404, "")),
            new Fault("moved 302", true, new Said("", 302, Map.of("Location", "https://elsewhere.test/"), "")),
            new Fault("rate 429", true, new Said("", 429, Map.of("Retry-After", "1"), "")),
            new Fault("not now 503", true, new Said(503, "")),
            new Fault("broken 500", false, new Said(500, "")));

    private Faults() {}

    static void saidInGoodOrder(Stage stage) {
        repaired(stage, stage.carrier() == Carrier.SMTP ? BY_SMTP : BY_HTTP);
    }

    /** Something between us and the provider says thanks, or the provider does, and means no. */
    static void thanks(Stage stage) {
        Answer no = new Said(200, "{\"errors\":[{\"message\":\"not queued\"}]}");
        repaired(stage, List.of(new Fault("200 with an error", true, no)));
    }

    private static void repaired(Stage stage, List<Fault> faults) {
        App app = stage.launch(Map.of());
        for (Fault fault : faults) {
            String kind = fault.name().replaceAll("[^a-z0-9]", "");
            int before = stage.ledger().calls();
            stage.provider().answers(fault.answer());
            stage.callers().post(kind, MESSAGES);
            boolean isSeen = Stage.awaits(
                    SOON,
                    () -> fault.isForAll()
                            ? app.get("/providers/pauses")
                                            .contains(stage.carrier().provider())
                                    && app.status("/q/health/well") == 503
                            : stage.ledger().calls() - before > MESSAGES);
            stage.provider().answers(Answer.TAKEN);
            stage.awaitsDelivery(SOON);
            Map<String, Boolean> bounds = new LinkedHashMap<>();
            bounds.put(fault.isForAll() ? "paused, and not well" : "tried again", isSeen);
            bounds.put("nothing parked", stage.parked() == 0);
            if (fault.isForAll()) {
                bounds.put("no attempt spent", stage.mostAttempts(kind) == 1);
            }
            stage.report(
                    fault.name(), kind, fault.isForAll() ? "paused, not well, repaired" : "tried again", 0, bounds);
        }
    }

    /** The provider says to be left alone for a minute; then it takes them, and somebody says so. */
    static void pendingAtARefusal(Stage stage) {
        Answer refusal = stage.carrier() == Carrier.SMTP
                ? new Said("AUTH", 535, "5.7.8 wrong password")
                : new Said("", 429, Map.of("Retry-After", "60"), "");
        App app = stage.launch(
                Map.of("notifications.delivery.first-pause", "PT60S", "notifications.delivery.longest-pause", "PT60S"));
        stage.provider().answers(refusal);
        stage.callers().post("refused", 300);
        Stage.awaits(
                SOON,
                () -> stage.database()
                                .count("select count(*) from notification where status = 'PENDING' and due_at > now()")
                        > 0);
        long sweeps = 3;
        long since = System.nanoTime();
        // Several looks at what is due; each must leave the provider alone.
        Stage.awaits(
                SOON,
                () -> System.nanoTime() - since > Duration.ofSeconds(sweeps).toNanos());
        int calls = stage.ledger().calls();
        stage.provider().answers(Answer.TAKEN);
        boolean isResumed = app.post("/providers/" + stage.carrier().provider() + "/resume") == 202;
        stage.awaitsDelivery(SOON);
        stage.report(
                "300 pending",
                "refused",
                calls + " calls while refused, resumed by hand",
                0,
                Map.of("at most " + Stage.SENDERS + " calls", calls <= Stage.SENDERS, "resumed", isResumed));
    }

    /** Connections that end in the middle: nobody knows whether the message was taken. */
    static void brokenOff(Stage stage) {
        stage.launch(Map.of());
        for (Broken how : Broken.values()) {
            String kind = how.name().toLowerCase(Locale.ROOT).replace("_", "");
            int before = stage.ledger().calls();
            stage.provider().answers(how);
            stage.callers().post(kind, MESSAGES);
            boolean isSeen =
                    Stage.awaits(Duration.ofSeconds(60), () -> stage.ledger().calls() - before > MESSAGES);
            int calls = stage.ledger().calls() - before;
            stage.provider().answers(Answer.TAKEN);
            stage.awaitsDelivery(Duration.ofSeconds(60));
            stage.report(
                    how.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    kind,
                    calls + " calls without an answer",
                    how == Broken.TAKEN_AND_GONE ? stage.ledger().calls() - before - MESSAGES : 0,
                    Map.of("tried again", isSeen, "nothing parked", stage.parked() == 0));
        }
    }

    /** No count of attempts ends a message, however low it is set: its age does. */
    static void longerThanAnyCount(Stage stage) {
        int count = 5;
        stage.launch(Map.of("notifications.delivery.max-attempts", String.valueOf(count)));
        stage.provider().answers(stage.carrier().later());
        stage.callers().post("ill", MESSAGES);
        Stage.awaits(Duration.ofSeconds(90), () -> stage.mostAttempts("ill") > 3 * count || stage.parked() > 0);
        long attempts = stage.mostAttempts("ill");
        stage.provider().answers(Answer.TAKEN);
        stage.awaitsDelivery(SOON);
        stage.report("outage, ill", "ill", attempts + " attempts, the count being " + count, 0, parked(stage));

        stage.provider().goAway();
        stage.callers().post("away", MESSAGES);
        String pauses = "select coalesce(max(pauses), 0) from provider_pause";
        Stage.awaits(Duration.ofSeconds(90), () -> stage.database().count(pauses) > 3 * count);
        long paused = stage.database().count(pauses);
        stage.provider().comeBack();
        stage.awaitsDelivery(SOON);
        stage.report("outage, away", "away", paused + " pauses in a row", 0, parked(stage));
    }

    private static Map<String, Boolean> parked(Stage stage) {
        return Map.of("nothing parked", stage.parked() == 0);
    }
}
