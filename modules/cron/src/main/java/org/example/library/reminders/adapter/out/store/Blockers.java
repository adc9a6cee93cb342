package org.example.library.reminders.adapter.out.store;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.example.library.reminders.application.StoreUnavailableException;

/**
 * Writes into the timeline for whom this service waits in the database: a lock that somebody else holds stops everything,
 * and afterwards nobody knows who it was. Once a minute, and without the text of anybody's statement.
 */
@ApplicationScoped
class Blockers {

    /** Longer than any statement of ours waits for another one of ours. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What other users do is seen in part only, unless ours is in the role {@code pg_monitor}: who they are is enough. */
    private static final String ADD =
            """
            with blocked as materialized (
                select own.query_start as since, unnest(pg_blocking_pids(own.pid)) as blocker
                from pg_stat_activity own
                where own.datname = current_database() and own.application_name = current_setting('application_name')
                    and own.wait_event_type = 'Lock'
                    and own.query_start <= clock_timestamp() - ? * interval '1 millisecond'
            )
            insert into service_event (at, took_millis, kind, subject, detail, times, replica)
            select min(since), (extract(epoch from clock_timestamp() - min(since)) * 1000)::bigint,
                'BLOCKED', 'database',
                format('process %s of user %s (%s) holds a lock%s', pid, usename, application_name,
                    ', in a transaction since ' || date_trunc('second', xact_start at time zone 'UTC') || ' UTC'),
                count(*), ?
            from blocked join pg_stat_activity on pid = blocker and wait_event_type is distinct from 'Lock'
            where not exists (
                select from service_event where kind = 'BLOCKED' and at > clock_timestamp() - interval '1 day'
                    and at + took_millis * interval '1 millisecond' > clock_timestamp() - interval '1 minute')
            group by pid, usename, application_name, xact_start
            """;

    private final Sql sql;
    private final String replica;

    Blockers(DataSource dataSource, @ConfigProperty(name = "notifications.replica") String replica) {
        this.sql = new Sql(dataSource);
        this.replica = replica;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        look(PATIENCE);
    }

    /** Returns how many there are, if they were not told in this minute. */
    int look(Duration patience) {
        try {
            return sql.update(ADD, patience.toMillis(), replica);
        } catch (StoreUnavailableException away) {
            return 0;
        }
    }
}
