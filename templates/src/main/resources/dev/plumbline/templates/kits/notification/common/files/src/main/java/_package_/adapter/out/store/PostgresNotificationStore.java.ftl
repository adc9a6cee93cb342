package [=package].adapter.out.store;

import [=package].application.Claim;
import [=package].application.KeyReusedException;
import [=package].application.NotificationState;
import [=package].application.NotificationStore;
import [=package].application.Settlement;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Every change after {@link #accept} is one statement outside any transaction, so it is durable
 * before the next line runs.
 */
@ApplicationScoped
public class PostgresNotificationStore implements NotificationStore {

    private final Sql sql;

    @Inject
    public PostgresNotificationStore(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    @Override
    public Accepted accept(NotificationRequest request) {
        var id = NotificationId.random();
        if (sql.update(Statements.INSERT, Rows.insertion(id, request)) == 1) {
            return new Accepted(id, true);
        }
        var earlier = sql.query(Statements.FIND_BY_KEY, Rows::stored, request.key().value()).get(0);
        if (!earlier.request().equals(request)) {
            throw new KeyReusedException(request.key());
        }
        return new Accepted(earlier.id(), false);
    }

    @Override
    public Optional<NotificationState> find(NotificationId id) {
        return sql.query(Statements.FIND_STATE, Rows::state, id.value()).stream().findFirst();
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public List<Claim> claimDue(int limit, Duration lease) {
        return sql.query(Statements.CLAIM_DUE, Rows::claim, limit, lease.toMillis(), UUID.randomUUID());
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public Optional<Claim> claim(NotificationId id, Duration lease) {
        return sql.query(Statements.CLAIM_ONE, Rows::claim, id.value(), lease.toMillis(), UUID.randomUUID()).stream()
                .findFirst();
    }

    @Override
    @Transactional(TxType.NOT_SUPPORTED)
    public boolean settle(Claim claim, Settlement settlement) {
        return sql.update(Statements.SETTLE, Rows.settlement(claim, settlement)) == 1;
    }
}
