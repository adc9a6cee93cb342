package com.acme.notifications.adapter.out.store;

import com.acme.notifications.application.StoreUnavailableException;
import java.sql.SQLException;
import java.util.List;

/** The database refused what it was asked; nothing of that statement was kept. */
final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * What begins a SQL state that says nothing about the statement: connection, login, a database that is being
     * restored, resources, an operator's doing; that the other one won, or holds a lock; a standby, after a failover.
     */
    private static final List<String> PASSING = List.of("08", "25006", "28", "3D", "40", "53", "55P03", "57", "58");

    private DatabaseException(SQLException cause) {
        super("database: " + cause.getMessage(), cause);
    }

    static RuntimeException of(SQLException cause) {
        String state = cause.getSQLState();
        boolean isPassing = state == null || PASSING.stream().anyMatch(state::startsWith);
        return isPassing ? new StoreUnavailableException(cause) : new DatabaseException(cause);
    }
}
