package [=package].adapter.out.store;

import [=package].application.Suppressions;
import [=package].domain.Channel;
import [=package].domain.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import javax.sql.DataSource;

/** One row for each address and reason. {@link Statements} asks for them in the statement that claims. */
@ApplicationScoped
class PostgresSuppressions implements Suppressions {

    private static final String ADD =
            """
            insert into suppression (channel, address, reason)
            select channel, suppressible(channel, address), ? from (values (?, ?)) as given (channel, address)
            on conflict do nothing
            """;

    private static final String LIST =
            """
            select id, channel, address, reason, since from suppression
            where ? = '' or address = suppressible(channel, ?)
            order by since desc, id desc limit ?
            """;

    private static final String REMOVE = "delete from suppression where id = ?";

    private final Sql sql;

    PostgresSuppressions(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    @Override
    public void unsubscribe(Recipient recipient) {
        sql.update(ADD, Reason.UNSUBSCRIBED.name(), recipient.channel().name(), recipient.address());
    }

    @Override
    public List<Suppression> list(String address, int limit) {
        return sql.query(LIST, PostgresSuppressions::read, address, address, limit);
    }

    @Override
    public boolean remove(long id) {
        return sql.update(REMOVE, id) == 1;
    }

    private static Suppression read(ResultSet row) throws SQLException {
        return new Suppression(
                row.getLong("id"),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                Reason.valueOf(row.getString("reason")),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
