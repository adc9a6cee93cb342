package dev.plumbline.bench.proofs;

import java.time.Duration;
import java.util.Map;

/** What a database may hold that no app of ours would write. */
final class Rows {

    private static final int POISON = 130;

    private Rows() {}

    /** More of them than senders, older than the good ones, and of every kind that cannot be read. */
    static void thatCannotBeRead(Stage stage) {
        stage.launch(Map.of());
        stage.database()
                .execute(
                        """
                        insert into notification
                            (id, idempotency_key, fingerprint, channel, address, subject, body, due_at)
                        select gen_random_uuid(), case when i %% 3 = 0 then repeat(' ', i) else 'bad-' || i end, 'f',
                            case when i %% 3 = 1 then 'FAX' else 'EMAIL' end,
                            case when i %% 3 = 2 then '' else 'reader@reader.test' end, 's', 'b',
                            now() - interval '1 hour'
                        from generate_series(1, %d) as i
                        """
                                .formatted(POISON));
        if (stage.design().broker().isPresent()) {
            stage.database().execute("insert into broker_outbox (notification_id) select id from notification");
        }
        long start = System.nanoTime();
        stage.callers().post("good", 20);
        Stage.awaits(Duration.ofSeconds(30), () -> stage.ledger().size("n-good") == 20);
        double took = (System.nanoTime() - start) / 1e9;
        stage.awaitsDelivery(Duration.ofSeconds(30));
        long parked = stage.parked();
        stage.report(
                "poison rows",
                "good",
                "beside " + POISON + ", " + parked + " parked; the good ones in %.1f s".formatted(took),
                0,
                Map.of("all of the others are parked", parked == POISON, "within 10 s", took < 10));
    }
}
