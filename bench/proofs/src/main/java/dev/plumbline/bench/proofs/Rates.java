package dev.plumbline.bench.proofs;

import dev.plumbline.bench.parts.Answer;
import dev.plumbline.bench.parts.App;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** What must not be one after the other. How fast it is beside others, bench/designs says. */
final class Rates {

    private static final Duration LONG = Duration.ofMinutes(3);

    private Rates() {}

    /** With 8 senders and 100 ms for each message, it takes an eighth of one after the other. */
    static void burstAndBacklog(Stage stage) {
        var eight = Map.of("notifications.delivery.senders", "8");
        stage.provider().answers(new Answer.Taken(Duration.ofMillis(100)));
        App app = stage.launch(eight);
        report(stage, "burst", seconds(() -> stage.callers().post("burst", 600), stage), 600);
        stage.kill(app);
        stage.pending("backlog", 400);
        report(stage, "backlog", seconds(() -> stage.launch(eight), stage), 400);
    }

    private static void report(Stage stage, String kind, double took, int messages) {
        stage.report(
                kind,
                kind,
                "%.1f s, one by one %.0f s; %d at once"
                        .formatted(took, messages / 10.0, stage.ledger().mostUnderWay()),
                0,
                Map.of(
                        "less than one by one",
                        took < messages / 10.0,
                        "8 at once",
                        stage.ledger().mostUnderWay() == 8));
    }

    /** Dead entries cannot be cleared away while somebody elsewhere has a transaction open. */
    static void longTransactionElsewhere(Stage stage) {
        int messages = 10_000;
        stage.launch(Map.of());
        stage.pending("warm", messages);
        stage.awaitsDelivery(LONG);
        double without = seconds(() -> stage.pending("without", messages), stage);
        double with;
        try (Connection connection = stage.database().connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            statement.execute("select count(*) from notification");
            with = seconds(() -> stage.pending("with", messages), stage);
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        stage.report(
                "long transaction",
                "with",
                "%.2f of the rate without one".formatted(without / with),
                0,
                Map.of("at least 0.7 of the rate", without / with >= 0.7));
    }

    private static double seconds(Runnable work, Stage stage) {
        long start = System.nanoTime();
        work.run();
        stage.awaitsDelivery(LONG);
        return (System.nanoTime() - start) / 1e9;
    }
}
