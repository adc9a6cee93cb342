package [=package].store;

import [=package].Session;
import [=package].Sessions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** A row for each session. */
public final class SessionTable implements Sessions {

    private final DataSource database;
    private final Clock clock;

    public SessionTable(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String begin(Session session) {
        String id = UUID.randomUUID().toString();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into session values (?, ?, ?)")) {
            insert.setString(1, id);
            insert.setString(2, session.user());
            insert.setTimestamp(3, Timestamp.from(session.end()));
            insert.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<Session> find(String shown) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select name, ends from session where id = ? and ends > ?")) {
            select.setString(1, shown);
            select.setTimestamp(2, Timestamp.from(clock.instant()));
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Session(rows.getString(1), rows.getTimestamp(2).toInstant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
