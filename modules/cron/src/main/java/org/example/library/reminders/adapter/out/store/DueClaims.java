package org.example.library.reminders.adapter.out.store;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.example.library.reminders.domain.Channel;

/** Claims what is due, the oldest first. */
final class DueClaims {

    private final Sql sql;
    private final ClaimWindow window = new ClaimWindow();

    DueClaims(Sql sql) {
        this.sql = sql;
    }

    /** Up to {@code limit} rows, readable or not; none if nothing is due. */
    List<Rows.Claimed> claim(int limit, Set<Channel> except, Duration lease) {
        var names = except.stream().map(Channel::name).toArray(String[]::new);
        while (true) {
            var search = window.next();
            var rows = sql.query(
                    Statements.CLAIM_DUE,
                    Rows::claimed,
                    names,
                    search.from(),
                    limit,
                    lease.toMillis(),
                    UUID.randomUUID());
            window.found(search, rows.stream().map(Rows.Claimed::dueAt).toList());
            if (!rows.isEmpty() || search.isWhole()) {
                return rows;
            }
            window.awaitWhole();
        }
    }
}
