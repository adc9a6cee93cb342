<#assign more = (priorities == "yes")?then(", priority", "") + (tenants != "1")?then(", tenant", "") + (purpose != "transactional")?then(", purpose", "") + layers?seq_contains("quiet-hours")?then(", zone", "")>
package [=package].adapter.out.store;

import [=package].application.SentAgain;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** One statement: all of them are accepted, or none. A copy has an id of its own, so no provider takes it for the first. */
@ApplicationScoped
class PostgresSentAgain implements SentAgain {

    private static final String COPY =
            """
            insert into notification (id, idempotency_key, fingerprint, channel, address, subject, body[=more])
            select gen_random_uuid(), 'again-' || gen_random_uuid(), fingerprint, channel, address, subject, body[=more]
            from notification
            where [=layers?seq_contains("provider-events")?then("status in ('SENT', 'DELIVERED', 'BOUNCED')", "status = 'SENT'")] and accepted_at >= ? and accepted_at < ? and body <> '' and ? in ('', address)
            order by accepted_at
            """;

    private final Sql sql;

    PostgresSentAgain(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    @Override
    public int send(Instant acceptedFrom, Instant acceptedUntil, String address) {
        return sql.update(COPY, acceptedFrom.atOffset(ZoneOffset.UTC), acceptedUntil.atOffset(ZoneOffset.UTC), address);
    }
}
