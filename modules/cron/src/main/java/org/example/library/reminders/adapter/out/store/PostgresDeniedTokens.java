package org.example.library.reminders.adapter.out.store;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import javax.sql.DataSource;
import org.example.library.reminders.adapter.TokenSettings;
import org.example.library.reminders.application.DeniedTokens;
import org.example.library.reminders.application.StoreUnavailableException;

/**
 * Denied tokens in a table, read every few seconds, so that a request needs no query. While the database is away, the
 * ones read last are denied.
 */
@ApplicationScoped
class PostgresDeniedTokens implements DeniedTokens {

    private static final String DENY =
            "insert into denied_token (id, until) values (?, clock_timestamp() + ? * interval '1 second')"
                    + " on conflict (id) do nothing";

    private static final String ALL = "select id from denied_token";

    private final Sql sql;
    private final long oldestSeconds;
    private volatile Set<String> denied = Set.of();

    PostgresDeniedTokens(DataSource dataSource, TokenSettings settings) {
        this.sql = new Sql(dataSource);
        this.oldestSeconds = settings.oldestSeconds();
    }

    /** Before anybody calls. */
    void begin(@Observes StartupEvent event) {
        read();
    }

    @Override
    public synchronized void deny(String id) {
        sql.update(DENY, id, oldestSeconds);
        read();
    }

    @Override
    public boolean isDenied(String id) {
        return denied.contains(id);
    }

    @Scheduled(every = "5s")
    synchronized void read() {
        try {
            denied = Set.copyOf(sql.query(ALL, row -> row.getString("id")));
        } catch (StoreUnavailableException away) {
            // What was read last still is the best that is known.
        }
    }
}
