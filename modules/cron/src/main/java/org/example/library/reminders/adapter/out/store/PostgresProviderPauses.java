package org.example.library.reminders.adapter.out.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.example.library.reminders.adapter.DeliverySettings;
import org.example.library.reminders.application.ProviderPauses;

/** Pauses in a table, by the database's clock. */
@ApplicationScoped
public class PostgresProviderPauses implements ProviderPauses {

    private static final String LEFT =
            "greatest(0, extract(epoch from paused_until - clock_timestamp()) * 1000)::bigint as left_millis";

    /**
     * A pause that is over and begins again is twice as long; one that still runs is not counted twice. A row that was
     * not there before has no transaction in {@code xmax} that replaced it.
     */
    private static final String PAUSE =
            """
            insert into provider_pause as known (provider, reason, paused_until)
            values (?, ?, clock_timestamp() + coalesce(?::bigint, ?) * interval '1 millisecond')
            on conflict (provider) do update set
                reason = excluded.reason,
                pauses = known.pauses + (known.paused_until <= clock_timestamp())::int,
                paused_until = greatest(known.paused_until, clock_timestamp()
                    + coalesce(?::bigint, least(?::bigint, ?::bigint * 2 ^ least(known.pauses, 30)))
                    * interval '1 millisecond')
            returning provider, reason, since, (xmax = 0) as is_new,
            """
                    + LEFT;

    private static final String ALL =
            "select provider, reason, since, false as is_new, " + LEFT + " from provider_pause order by provider";

    private static final String END = "delete from provider_pause where provider = ?";

    /** A statement of its own: it sees what was written while END waited for its lock. */
    private static final String RELEASE =
            """
            update notification set due_at = least(due_at, now()), waits_for = null
            where waits_for = ? and status = 'PENDING'
            """;

    private final Sql sql;
    private final long first;
    private final long longest;

    @Inject
    public PostgresProviderPauses(DataSource dataSource, DeliverySettings settings) {
        this(dataSource, settings.firstPause(), settings.longestPause());
    }

    PostgresProviderPauses(DataSource dataSource, Duration first, Duration longest) {
        this.sql = new Sql(dataSource);
        this.first = first.toMillis();
        this.longest = longest.toMillis();
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public Pause pause(String provider, String reason, Optional<Duration> asked) {
        Long wanted = asked.map(Duration::toMillis).orElse(null);
        return sql.query(
                        PAUSE,
                        PostgresProviderPauses::read,
                        provider,
                        Rows.text(reason),
                        wanted,
                        first,
                        wanted,
                        longest,
                        first)
                .get(0);
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public List<Pause> all() {
        return sql.query(ALL, PostgresProviderPauses::read);
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public boolean end(String provider) {
        boolean wasPaused = sql.update(END, provider) == 1;
        sql.update(RELEASE, provider);
        return wasPaused;
    }

    private static Pause read(ResultSet row) throws SQLException {
        return new Pause(
                row.getString("provider"),
                row.getString("reason"),
                Duration.ofMillis(row.getLong("left_millis")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_new"));
    }
}
