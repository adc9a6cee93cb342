package [=package].adapter.out.store;

import [=package].domain.Channel;
<#if priorities == "yes">
import [=package].domain.Priority;
</#if>
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Claims what is due, <#if priorities == "yes">the most urgent first, and of these </#if>tenants in turn, and
 * of each the oldest first. Where a turn ends, the next claim of this replica goes on.
 */
final class DueClaims {

    private final Sql sql;

    /** Whose turn it was. */
    private volatile String last = "";

    DueClaims(Sql sql) {
        this.sql = sql;
    }

    /** Up to {@code limit} rows, readable or not; none if nothing is due. */
    List<Rows.Claimed> claim(int limit, Set<Channel> except, Duration lease) {
        var names = except.stream().map(Channel::name).toArray(String[]::new);
        List<Rows.Claimed> rows = new ArrayList<>();
<#if priorities == "yes">
        for (Priority priority : Priority.values()) {
            int left = limit - rows.size();
            rows.addAll(sql.query(
                    Statements.CLAIM_DUE,
                    Rows::claimed,
                    priority.place(),
                    priority.place(),
                    names,
                    priority.place(),
                    left,
                    last,
                    left,
                    lease.toMillis(),
                    UUID.randomUUID()));
        }
<#else>
        rows.addAll(sql.query(
                Statements.CLAIM_DUE, Rows::claimed, names, limit, last, limit, lease.toMillis(), UUID.randomUUID()));
</#if>
        if (!rows.isEmpty()) {
            last = rows.get(rows.size() - 1).tenant();
        }
        return rows;
    }
}
