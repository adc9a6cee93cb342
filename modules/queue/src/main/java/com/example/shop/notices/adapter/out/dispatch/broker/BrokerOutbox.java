package com.example.shop.notices.adapter.out.dispatch.broker;

import com.example.shop.notices.application.StoreUnavailableException;
import com.example.shop.notices.domain.NotificationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What is still to be handed to the broker, in PostgreSQL. Every time in it is the database's. */
@ApplicationScoped
class BrokerOutbox {

    private final DataSource dataSource;

    BrokerOutbox(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Adds a notification that was accepted in the same transaction. */
    void add(NotificationId id) {
        with(OutboxStatements.ADD, statement -> {
            statement.setObject(1, id.value());
            return statement.executeUpdate();
        });
    }

    /**
     * Takes up to {@code limit} unpublished entries, oldest first. Two relays never take the same one,
     * until {@code lease} is over: then whoever took it is thought dead. Commits by itself.
     */
    List<OutboxEntry> take(int limit, Duration lease) {
        return with(OutboxStatements.TAKE, statement -> {
            statement.setLong(1, lease.toMillis());
            statement.setInt(2, limit);
            return entries(statement.executeQuery());
        });
    }

    /** Marks entries that the broker has acknowledged. Commits by itself. */
    void published(List<OutboxEntry> entries) {
        update(OutboxStatements.PUBLISHED, entries);
    }

    /** Gives back entries that could not be published, for anybody to take. Commits by itself. */
    void release(List<OutboxEntry> entries) {
        update(OutboxStatements.RELEASE, entries);
    }

    /**
     * Makes entries unpublished again whose notification is due although its message has been spent, or
     * was published {@code patience} ago and has led to nothing. Tells how many. Commits by itself.
     */
    int recover(Duration patience) {
        return with(OutboxStatements.RECOVER, statement -> {
            statement.setLong(1, patience.toMillis());
            return statement.executeUpdate();
        });
    }

    /** What waits for the broker at this moment. */
    Backlog backlog() {
        return with(OutboxStatements.BACKLOG, statement -> {
            ResultSet row = statement.executeQuery();
            row.next();
            return new Backlog(row.getLong("waiting"), Duration.ofMillis(row.getLong("oldest_millis")));
        });
    }

    /** @param oldest how long the oldest entry has waited; zero if there is none */
    record Backlog(long waiting, Duration oldest) {}

    private void update(String sql, List<OutboxEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        with(sql, statement -> {
            var ids = entries.stream().map(entry -> entry.id().value()).toArray(UUID[]::new);
            statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids));
            return statement.executeUpdate();
        });
    }

    private static List<OutboxEntry> entries(ResultSet rows) throws SQLException {
        List<OutboxEntry> entries = new ArrayList<>();
        while (rows.next()) {
            entries.add(new OutboxEntry(
                    new NotificationId(rows.getObject("notification_id", UUID.class)),
                    rows.getString("idempotency_key")));
        }
        return entries;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new StoreUnavailableException(e);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
