package dev.plumbline.bench.proofs;

import dev.plumbline.bench.parts.Answer;
import dev.plumbline.bench.parts.App;
import dev.plumbline.bench.parts.Design;
import java.time.Duration;
import java.util.Map;

/** A clean stop, while a recipient's server keeps us waiting. */
final class Stopping {

    private static final Duration LIMIT = Duration.ofSeconds(25);

    private Stopping() {}

    /** Three of four senders are held; the fourth carries the others, and SIGTERM ends in time. */
    static void amongSlowRecipients(Stage stage) {
        Map<String, String> settings = Design.both(
                Map.of("notifications.delivery.senders", "4", "notifications.delivery.lease", "PT32S"),
                stage.carrier().timeLimit("30s"));
        App app = stage.launch(settings);
        stage.provider().answers(name -> name.startsWith("n-slow") ? Answer.Broken.SILENCE : Answer.TAKEN);
        stage.callers().post("slow", 3);
        Stage.awaits(Duration.ofSeconds(10), () -> stage.ledger().calls() == 3);
        long start = System.nanoTime();
        stage.callers().post("quick", 20);
        Stage.awaits(Duration.ofSeconds(30), () -> stage.ledger().size("n-quick") == 20);
        double took = (System.nanoTime() - start) / 1e9;
        double stopped = stage.stop(app, LIMIT.plusSeconds(10));
        stage.report("tarpit", "quick", "the 20 others in %.1f s".formatted(took), 0, Map.of("within 10 s", took < 10));
        stage.provider().answers(Answer.TAKEN);
        stage.launch(settings);
        stage.awaitsDelivery(Duration.ofSeconds(60));
        stage.report(
                "SIGTERM in a tarpit",
                "slow",
                "over in %.1f s".formatted(stopped),
                0,
                Map.of("within 25 s", stopped <= LIMIT.toSeconds()));
    }
}
