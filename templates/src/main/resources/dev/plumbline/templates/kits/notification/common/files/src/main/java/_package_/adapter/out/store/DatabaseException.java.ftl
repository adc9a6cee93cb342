package [=package].adapter.out.store;

import java.sql.SQLException;

/** The database could not do what it was asked; nothing of that statement was kept. */
final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super("database: " + cause.getMessage(), cause);
    }
}
