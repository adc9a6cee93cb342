package dev.plumbline.bench.parts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real PostgreSQL that can be taken away, and comes back where it was with what it had. */
public final class Database implements AutoCloseable {

    private final Path folder;
    private EmbeddedPostgres postgres;

    private Database(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    public static Database start() {
        try {
            Path folder = Files.createTempDirectory("database");
            return new Database(folder, start(folder, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres start(Path folder, int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "200")
                // As in production, and not as for unit tests: a commit is durable when it is answered.
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    public String url() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
    }

    /** What an app of ours has to be told. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url", url(),
                "quarkus.datasource.username", "postgres",
                "quarkus.datasource.password", "postgres");
    }

    /**
     * Stops the server, and starts it again on the same port.
     *
     * @param signal INT breaks off what is under way and stops in good order; QUIT leaves the order to the next start
     */
    public void restart(String signal, Duration away) {
        stop(signal);
        long end = System.nanoTime() + away.toNanos();
        Awaitility.await().atMost(away.plusSeconds(5)).until(() -> System.nanoTime() >= end);
        again();
    }

    public void stop(String signal) {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0));
            new ProcessBuilder("kill", "-" + signal, String.valueOf(pid))
                    .start()
                    .waitFor();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .isEmpty());
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void again() {
        try {
            postgres = start(folder, postgres.getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Connection connection() throws SQLException {
        return DriverManager.getConnection(url(), "postgres", "postgres");
    }

    /** Writes pending notifications, due at once, as if they had been accepted a moment ago. */
    public void accept(String kind, int count) {
        boolean isQueue = count("select count(*) from pg_tables where tablename = 'broker_outbox'") > 0;
        execute(
                """
                with accepted as (
                    insert into notification (id, idempotency_key, fingerprint, channel, address, subject, body)
                    select gen_random_uuid(), name, 'f', 'EMAIL', 'reader@reader.test', name, 'Your book is due.'
                    from (select 'n-%s-' || i as name from generate_series(1, %d) as i)
                    returning id
                )
                %s
                """
                        .formatted(
                                kind,
                                count,
                                isQueue
                                        ? "insert into broker_outbox (notification_id) select id from accepted"
                                        : "select count(*) from accepted"));
    }

    public long count(String query) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    public void execute(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
