package org.example.library.reminders.adapter.out.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.example.library.reminders.application.Timeline;
import org.example.library.reminders.domain.NotificationId;
import org.jboss.logging.Logger;

/** Two tables, by the database's clock, so that what several replicas did is in one order. */
@ApplicationScoped
class PostgresTimeline implements Timeline {

    private static final Logger LOG = Logger.getLogger(PostgresTimeline.class);

    private static final String ADD =
            """
            insert into service_event (at, took_millis, kind, subject, detail, times, replica)
            values (clock_timestamp() - ? * interval '1 millisecond', ?, ?, ?, ?, ?, ?)
            """;

    private static final String ATTEMPTS =
            """
            select * from (
                select number, at, provider, outcome, detail, took_millis
                from attempt where notification_id = ? order by at desc limit 200) latest
            order by at
            """;

    private static final String BETWEEN =
            """
            select min(at) as at, max(at + took_millis * interval '1 millisecond') as until,
                case outcome when 'dismissed' then 'DISMISSED' else 'ATTEMPTS' end as kind, provider as subject,
                outcome || coalesce(': ' || reason, '') as detail, count(*) as times,
                max(took_millis) as longest_millis, null as replica, (array_agg(notification_id order by at))[1] as notification
            from (select *, case when outcome <> 'accepted' then detail end as reason from attempt) tried
            where at >= ? and at < ?
            group by date_trunc('minute', at), provider, outcome, reason
            union all
            select min(at), max(at + took_millis * interval '1 millisecond'), kind,
                subject, detail, sum(times), max(took_millis), replica, null
            from service_event
            where at >= ? and at < ?
            group by case when kind = 'RUN' then date_trunc('minute', at) end, case when kind <> 'RUN' then id end,
                kind, subject, detail, replica
            order by at limit ?
            """;

    private final Sql sql;
    private final String replica;

    PostgresTimeline(DataSource dataSource, @ConfigProperty(name = "notifications.replica") String replica) {
        this.sql = new Sql(dataSource);
        this.replica = replica;
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public void add(Event event, String subject, String detail, long times, Duration took) {
        try {
            sql.update(ADD, took.toMillis(), took.toMillis(), event.name(), subject, Rows.text(detail), times, replica);
        } catch (RuntimeException away) {
            LOG.debugf(away, "%s of %s is not in the timeline", event, subject);
        }
    }

    @Override
    public List<Past> attempts(NotificationId id) {
        return sql.query(ATTEMPTS, PostgresTimeline::past, id.value());
    }

    @Override
    public List<Entry> between(Instant from, Instant to, int limit) {
        var first = from.atOffset(ZoneOffset.UTC);
        var end = to.atOffset(ZoneOffset.UTC);
        return sql.query(BETWEEN, PostgresTimeline::entry, first, end, first, end, limit);
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getInt("number"),
                moment(row, "at"),
                row.getString("provider"),
                row.getString("outcome"),
                row.getString("detail"),
                row.getLong("took_millis"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                moment(row, "at"),
                moment(row, "until"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("detail"),
                row.getLong("times"),
                row.getLong("longest_millis"),
                row.getString("replica"),
                row.getString("notification"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
