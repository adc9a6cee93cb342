package [=package].adapter.out.dispatch.broker;

import [=package].domain.NotificationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** What a message says: only which notification is meant, for the rest is in the database. */
final class Messages {

    /** What of a notification is needed to write its message. */
    static final String COLUMNS = "notification.id";

    private Messages() {}

    static String write(ResultSet row) throws SQLException {
        return row.getString("id");
    }

    /** @throws UnreadableMessageException if it names no notification */
    static NotificationId read(Object message) {
        try {
            return new NotificationId(UUID.fromString(String.valueOf(message)));
        } catch (IllegalArgumentException e) {
            throw new UnreadableMessageException("it names no notification");
        }
    }
}
