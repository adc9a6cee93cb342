package dev.plumbline.bench.designs;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.plumbline.bench.parts.Database;
import dev.plumbline.bench.parts.HttpProvider;
import dev.plumbline.bench.parts.Ledger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Threads that claim a row, send it, and mark it, as one writes it in an afternoon. */
final class SqlLoop implements Contender {

    private static final String CLAIM =
            """
            update outbox set status = 'SENDING', claimed_at = now()
            where id = (select id from outbox where status = 'PENDING' and due_at <= now()
                order by due_at limit 1 for update skip locked)
            returning id, name
            """;

    private static final String MARK = "update outbox set status = 'SENT', sent_at = now() where id = ?";

    private final AtomicInteger rounds = new AtomicInteger();
    private final Database database;
    private final HttpProvider provider;
    private final HikariDataSource pool;
    private final Post post;
    private final int threads;
    private final ExecutorService workers;

    SqlLoop(Database database, HttpProvider provider, int threads) {
        this.database = database;
        this.provider = provider;
        this.pool = pool(database);
        this.post = new Post(provider.port());
        this.threads = threads;
        this.workers = Executors.newFixedThreadPool(threads);
        database.execute(
                """
                create table outbox (
                    id uuid primary key default gen_random_uuid(), name text not null,
                    address text not null default 'reader@reader.test', body text not null default 'Your book is due.',
                    status text not null default 'PENDING', due_at timestamptz not null default now(),
                    claimed_at timestamptz, sent_at timestamptz);
                create index outbox_due on outbox (due_at) where status = 'PENDING';
                """);
    }

    static HikariDataSource pool(Database database) {
        var settings = new HikariConfig();
        settings.setJdbcUrl(database.url());
        settings.setUsername("postgres");
        settings.setPassword("postgres");
        settings.setMaximumPoolSize(16);
        return new HikariDataSource(settings);
    }

    @Override
    public String name() {
        return "bare SQL loop";
    }

    @Override
    public Ledger ledger() {
        return provider.ledger();
    }

    @Override
    public void begin(int messages) {
        database.execute("insert into outbox (name) select 'n-r%d-' || i from generate_series(1, %d) as i"
                .formatted(rounds.incrementAndGet(), messages));
        for (int i = 0; i < threads; i++) {
            workers.execute(this::loop);
        }
    }

    private void loop() {
        try {
            boolean isMore = true;
            while (isMore) {
                isMore = sendOne();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean sendOne() throws SQLException {
        Object id;
        String name;
        try (Connection connection = pool.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM);
                ResultSet row = claim.executeQuery()) {
            if (!row.next()) {
                return false;
            }
            id = row.getObject(1);
            name = row.getString(2);
        }
        post.send(name);
        try (Connection connection = pool.getConnection();
                PreparedStatement mark = connection.prepareStatement(MARK)) {
            mark.setObject(1, id);
            mark.executeUpdate();
        }
        return true;
    }

    @Override
    public void close() {
        workers.shutdown();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(workers::isTerminated);
        pool.close();
    }
}
