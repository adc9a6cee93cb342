package org.example.library.reminders.adapter.out.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.example.library.reminders.application.Backlog;
import org.example.library.reminders.application.Claim;
import org.example.library.reminders.application.KeyReusedException;
import org.example.library.reminders.application.NotificationState;
import org.example.library.reminders.application.NotificationStore;
import org.example.library.reminders.domain.Channel;
import org.example.library.reminders.domain.DeliveryStatus;
import org.example.library.reminders.domain.NotificationId;
import org.example.library.reminders.domain.NotificationRequest;
import org.jboss.logging.Logger;

/**
 * Every change after {@link #accept} is one statement outside any transaction, so it is durable
 * before the next line runs.
 */
@ApplicationScoped
public class PostgresNotificationStore implements NotificationStore {

    private static final Logger LOG = Logger.getLogger(PostgresNotificationStore.class);

    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID END_OF_IDS = new UUID(-1, -1);

    private final Sql sql;
    private final DueClaims due;

    @Inject
    public PostgresNotificationStore(DataSource dataSource) {
        this.sql = new Sql(dataSource);
        this.due = new DueClaims(sql);
    }

    @Override
    public Accepted accept(NotificationRequest request) {
        var id = NotificationId.random();
        if (sql.update(Statements.INSERT, Rows.insertion(id, request)) == 1) {
            return new Accepted(id, true);
        }
        var earlier = sql.query(
                        Statements.FIND_BY_KEY,
                        Rows::earlier,
                        Rows.fingerprint(request),
                        request.key().value())
                .get(0);
        if (!earlier.isSame()) {
            throw new KeyReusedException(request.key());
        }
        return new Accepted(earlier.id(), false);
    }

    @Override
    public Optional<NotificationState> find(NotificationId id) {
        return sql.query(Statements.FIND_STATE, Rows::state, id.value()).stream()
                .findFirst();
    }

    @Override
    public List<NotificationState> list(DeliveryStatus status, Optional<NotificationState> last, int limit) {
        var before = last.map(NotificationState::acceptedAt).orElse(END_OF_TIME).atOffset(ZoneOffset.UTC);
        var id = last.map(state -> state.id().value()).orElse(END_OF_IDS);
        return sql.query(Statements.LIST, Rows::state, status.name(), before, before, id, limit);
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public List<Claim> claimDue(int limit, Set<Channel> except, Duration lease) {
        return claims(() -> due.claim(limit, except, lease));
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<Claim> claim(NotificationId id, Duration lease) {
        return claims(() ->
                        sql.query(Statements.CLAIM_ONE, Rows::claimed, id.value(), lease.toMillis(), UUID.randomUUID()))
                .stream()
                .findFirst();
    }

    /** Until there is one that can be sent, or no row is left. */
    private List<Claim> claims(Supplier<List<Rows.Claimed>> take) {
        while (true) {
            var rows = take.get();
            var claims = readable(rows);
            if (rows.isEmpty() || !claims.isEmpty()) {
                return claims;
            }
        }
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public void settle(List<Settled> settled) {
        sql.update(Statements.SETTLE, Rows.settlements(settled));
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public Backlog backlog() {
        return sql.query(Statements.BACKLOG, Rows::backlog).get(0);
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public boolean replay(NotificationId id) {
        return sql.update(Statements.REPLAY, id.value()) == 1;
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public int replay(Parked which) {
        return sql.update(
                Statements.REPLAY_ALL,
                which.from().atOffset(ZoneOffset.UTC),
                which.until().atOffset(ZoneOffset.UTC),
                which.reason());
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public boolean dismiss(NotificationId id, String note) {
        return sql.update(Statements.DISMISS, id.value(), Rows.text(note)) == 1;
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public int dismiss(Parked which, String note) {
        return sql.update(
                Statements.DISMISS_ALL,
                which.from().atOffset(ZoneOffset.UTC),
                which.until().atOffset(ZoneOffset.UTC),
                which.reason(),
                Rows.text(note));
    }

    /** Parks what cannot be read: the others must not wait for it. */
    private List<Claim> readable(List<Rows.Claimed> rows) {
        for (var row : rows) {
            if (row.fault() != null) {
                sql.update(Statements.PARK, Rows.text(row.fault()), row.id().value(), row.token());
                LOG.warnf("notification %s is parked: %s", row.id(), row.fault());
            }
        }
        return rows.stream().map(Rows.Claimed::claim).filter(Objects::nonNull).toList();
    }
}
