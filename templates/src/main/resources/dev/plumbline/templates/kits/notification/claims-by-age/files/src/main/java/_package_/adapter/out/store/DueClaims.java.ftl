package [=package].adapter.out.store;

import [=package].domain.Channel;
<#if priorities == "yes">
import [=package].domain.Priority;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
</#if>
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Claims what is due, <#if priorities == "yes">the most urgent first, and of these </#if>the oldest first. */
final class DueClaims {

    private final Sql sql;
<#if priorities == "yes">
    private final Map<Priority, ClaimWindow> windows = new EnumMap<>(Priority.class);
<#else>
    private final ClaimWindow window = new ClaimWindow();
</#if>

    DueClaims(Sql sql) {
        this.sql = sql;
<#if priorities == "yes">
        for (Priority priority : Priority.values()) {
            windows.put(priority, new ClaimWindow());
        }
</#if>
    }

    /** Up to {@code limit} rows, readable or not; none if nothing is due. */
    List<Rows.Claimed> claim(int limit, Set<Channel> except, Duration lease) {
        var names = except.stream().map(Channel::name).toArray(String[]::new);
<#if priorities == "yes">
        while (true) {
            List<Rows.Claimed> rows = new ArrayList<>();
            boolean isWhole = true;
            for (Priority priority : Priority.values()) {
                var window = windows.get(priority);
                var search = window.next();
                var found = sql.query(
                        Statements.CLAIM_DUE,
                        Rows::claimed,
                        names,
                        priority.place(),
                        search.from(),
                        limit - rows.size(),
                        lease.toMillis(),
                        UUID.randomUUID());
                window.found(search, found.stream().map(Rows.Claimed::dueAt).toList());
                rows.addAll(found);
                isWhole &= search.isWhole();
            }
            if (!rows.isEmpty() || isWhole) {
                return rows;
            }
            windows.values().forEach(ClaimWindow::awaitWhole);
        }
<#else>
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
</#if>
    }
}
