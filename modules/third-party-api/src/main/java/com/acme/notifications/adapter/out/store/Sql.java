package com.acme.notifications.adapter.out.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Runs one statement on one connection; inside a transaction the data source hands out the transaction's own. */
public record Sql(DataSource dataSource) {

    private static final Map<Class<?>, String> TYPES =
            Map.of(UUID.class, "uuid", String.class, "text", Long.class, "bigint");

    /** Reads one row, the cursor being on it. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public int update(String statement, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            fill(prepared, values);
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw DatabaseException.of(e);
        }
    }

    public <T> List<T> query(String statement, Row<T> row, Object... values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            fill(prepared, values);
            ResultSet rows = prepared.executeQuery();
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw DatabaseException.of(e);
        }
    }

    private static void fill(PreparedStatement prepared, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            var value = values[i] instanceof Object[] column ? array(prepared.getConnection(), column) : values[i];
            prepared.setObject(i + 1, value);
        }
    }

    private static Array array(Connection connection, Object[] values) throws SQLException {
        var type = values.getClass().getComponentType();
        return connection.createArrayOf(TYPES.get(type), values);
    }
}
