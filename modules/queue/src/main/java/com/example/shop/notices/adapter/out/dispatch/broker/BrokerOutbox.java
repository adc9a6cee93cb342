package com.example.shop.notices.adapter.out.dispatch.broker;

import com.example.shop.notices.adapter.out.store.Sql;
import com.example.shop.notices.domain.NotificationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What is still to be handed to the broker, in PostgreSQL. Every time in it is the database's. */
@ApplicationScoped
class BrokerOutbox {

    private final Sql sql;

    @Inject
    BrokerOutbox(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Adds a notification that was accepted in the same transaction. */
    void add(NotificationId id) {
        sql.update(OutboxStatements.ADD, id.value());
    }

    /**
     * Takes up to {@code limit} unpublished entries, oldest first. Two relays never take the same one,
     * until {@code lease} is over: then whoever took it is thought dead. Commits by itself.
     */
    List<OutboxEntry> take(int limit, Duration lease) {
        return sql.query(OutboxStatements.TAKE, BrokerOutbox::entry, lease.toMillis(), limit);
    }

    /** Marks entries that the broker has acknowledged. Commits by itself. */
    void published(List<OutboxEntry> entries) {
        var ids = entries.stream().map(entry -> entry.id().value()).toArray(UUID[]::new);
        sql.update(OutboxStatements.PUBLISHED, (Object) ids);
    }

    /**
     * Makes entries unpublished again whose notification is due although its message is spent, or lost. What may
     * still be in the broker is left alone. Tells how many. Commits by itself.
     *
     * @param patience by how much others have overtaken a message that counts as lost
     * @param limit for those that are lost
     */
    int recover(Duration patience, int limit) {
        return sql.update(OutboxStatements.RECOVER, patience.toMillis(), limit);
    }

    /** What waits for the broker at this moment. */
    Backlog backlog() {
        return sql.query(OutboxStatements.BACKLOG, BrokerOutbox::backlog).get(0);
    }

    /** @param oldest how long the oldest entry has waited; zero if there is none */
    record Backlog(long waiting, Duration oldest) {}

    private static OutboxEntry entry(ResultSet row) throws SQLException {
        return new OutboxEntry(new NotificationId(row.getObject("id", UUID.class)), Messages.write(row));
    }

    private static Backlog backlog(ResultSet row) throws SQLException {
        return new Backlog(row.getLong("waiting"), Duration.ofMillis(row.getLong("oldest_millis")));
    }
}
