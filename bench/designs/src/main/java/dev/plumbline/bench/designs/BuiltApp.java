package dev.plumbline.bench.designs;

import dev.plumbline.bench.parts.App;
import dev.plumbline.bench.parts.Broker;
import dev.plumbline.bench.parts.Carrier;
import dev.plumbline.bench.parts.Database;
import dev.plumbline.bench.parts.Design;
import dev.plumbline.bench.parts.HttpProvider;
import dev.plumbline.bench.parts.Ledger;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A built app. What it is to deliver is pending in its table, as if it had been accepted a moment ago. */
final class BuiltApp implements Contender {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final AtomicInteger rounds = new AtomicInteger();
    private String name;
    private final Database database;
    private final HttpProvider provider;
    private final App app;

    private BuiltApp(String name, Path folder, Database database, HttpProvider provider, Map<String, String> settings) {
        this.name = name;
        this.database = database;
        this.provider = provider;
        Path log = folder.resolve("target/bench-" + MADE.incrementAndGet() + ".log");
        this.app = App.launch(folder, log, Design.both(database.settings(), settings), Map.of())
                .awaitReady();
    }

    /** The cron job that sends by HTTP. */
    static BuiltApp cron(Path folder, Database database, HttpProvider provider, int senders) {
        return new BuiltApp(
                "cron",
                folder,
                database,
                provider,
                Map.of(
                        "notifications.delivery.senders",
                        String.valueOf(senders),
                        "quarkus.rest-client.http-gateway.url",
                        "http://localhost:" + provider.port(),
                        "notifications.http-gateway.token",
                        "secret"));
    }

    static BuiltApp thirdPartyApi(Path folder, Database database, HttpProvider provider, int senders) {
        return new BuiltApp(
                "third-party-api",
                folder,
                database,
                provider,
                Design.both(
                        Carrier.SENDGRID.settings(provider.port()),
                        Map.of(
                                "notifications.delivery.senders",
                                String.valueOf(senders),
                                "notifications.vendor.recovery-every",
                                "1s")));
    }

    static BuiltApp queue(Path folder, Database database, HttpProvider provider, Broker broker, int senders) {
        return new BuiltApp(
                "queue",
                folder,
                database,
                provider,
                Design.both(
                        Design.both(Carrier.SENDGRID.settings(provider.port()), broker.settings()),
                        Map.of("notifications.delivery.senders", String.valueOf(senders))));
    }

    @Override
    public String name() {
        return name;
    }

    BuiltApp called(String name) {
        this.name = name;
        return this;
    }

    URI address(String path) {
        return app.address(path);
    }

    @Override
    public Ledger ledger() {
        return provider.ledger();
    }

    @Override
    public void begin(int messages) {
        database.accept("r" + rounds.incrementAndGet(), messages);
    }

    /** What was sent long ago. */
    void old(int rows) {
        database.execute(
                """
                insert into notification
                    (id, idempotency_key, fingerprint, channel, address, subject, body, status, provider_id)
                select gen_random_uuid(), 'old-' || i, 'f', 'EMAIL', 'reader@reader.test', 'Hello', 'Your book is due.',
                    'SENT', 'p-' || i
                from generate_series(1, %d) as i
                """
                        .formatted(rows));
        database.execute("vacuum analyze notification");
    }

    @Override
    public void close() {
        app.close();
    }
}
