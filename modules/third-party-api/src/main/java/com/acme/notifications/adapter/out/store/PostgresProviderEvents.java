package com.acme.notifications.adapter.out.store;

import com.acme.notifications.application.ProviderEvent;
import com.acme.notifications.application.ProviderEvents;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One statement takes an event and remembers it: both, or neither. */
@ApplicationScoped
public class PostgresProviderEvents implements ProviderEvents {

    /**
     * An event is of an earlier attempt if nothing was handed over since it was replayed, or its id is not the one that the
     * provider gave this notification last; a provider may append to it.
     */
    private static final String TAKE =
            """
            with seen as (
                insert into provider_event (provider, event_id) values (?, ?) on conflict do nothing returning event_id
            ), changed as (
                update notification
                set status = ?, provider_id = coalesce(nullif(?, ''), provider_id), last_reason = nullif(?, ''),
                    waits_for = null, lease_until = null, lease_token = null, changed_at = clock_timestamp()
                where id = ? and exists (select from seen)
                    and (status in ('SENT', 'PARKED') or (status = 'PENDING' and attempts > 0)
                        or (status = 'DELIVERED' and ? = 'BOUNCED'))
                    and (? = '' or starts_with(?, coalesce(provider_id, '')))
                returning id
            )
            select exists (select from seen) as is_new, exists (select from changed) as is_changed
            """;

    /** What is older is refused for its time stamp, where there is one; where there is none, a replay says nothing new. */
    private static final String FORGET =
            "delete from provider_event where taken_at < now() - greatest(interval '1 day', ? * interval '1"
                    + " millisecond')";

    private final Sql sql;
    private final Duration tolerance;

    public PostgresProviderEvents(
            DataSource dataSource, @ConfigProperty(name = "notifications.events.tolerance") Duration tolerance) {
        this.sql = new Sql(dataSource);
        this.tolerance = tolerance;
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public Outcome take(ProviderEvent event) {
        UUID id;
        try {
            id = UUID.fromString(event.notification());
        } catch (IllegalArgumentException nobodys) {
            return Outcome.IGNORED;
        }
        return sql.query(
                        TAKE,
                        PostgresProviderEvents::outcome,
                        event.provider(),
                        Rows.text(event.eventId()),
                        event.status().name(),
                        Rows.text(event.providerId()),
                        Rows.text(event.reason()),
                        id,
                        event.status().name(),
                        Rows.text(event.providerId()),
                        Rows.text(event.providerId()))
                .get(0);
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        if (!row.getBoolean("is_new")) {
            return Outcome.REPLAYED;
        }
        return row.getBoolean("is_changed") ? Outcome.TAKEN : Outcome.IGNORED;
    }

    @Scheduled(every = "{notifications.keep.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        sql.update(FORGET, tolerance.multipliedBy(2).toMillis());
    }
}
