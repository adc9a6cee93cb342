package [=package].adapter.out.store;

/** The SQL, apart from the Java that fills it in. */
final class Statements {

    /** Waits for a transaction that inserts the same key at this moment, so the loser sees the winner's row. */
    static final String INSERT =
            """
            insert into notification (id, idempotency_key, channel, address, subject, body)
            values (?, ?, ?, ?, ?, ?)
            on conflict (idempotency_key) do nothing
            """;

    static final String FIND_BY_KEY =
            """
            select id, idempotency_key, channel, address, subject, body
            from notification where idempotency_key = ?
            """;

    static final String FIND_STATE =
            """
            select id, status, attempts, coalesce(provider_id, last_reason) as detail, changed_at
            from notification where id = ?
            """;

    static final String CLAIM_DUE = claim("order by due_at limit ?");

    static final String CLAIM_ONE = claim("and id = ?");

    /** The token fences: whoever lost the lease to somebody else changes nothing. */
    static final String SETTLE =
            """
            update notification
            set status = ?, provider_id = ?, last_reason = ?, due_at = now() + ? * interval '1 millisecond',
                lease_until = null, lease_token = null, changed_at = now()
            where id = ? and lease_token = ? and status = 'PENDING'
            """;

    private Statements() {}

    /**
     * An attempt is counted when it starts: one that ends in a crash counts too. The inner select is
     * materialized so that a planner cannot run it more than once and so take more than its limit.
     */
    private static String claim(String which) {
        return """
            with due as materialized (
                select id from notification
                where status = 'PENDING' and due_at <= now() and (lease_until is null or lease_until <= now()) %s
                for update skip locked
            ), claimed as (
                update notification
                set attempts = attempts + 1, changed_at = now(),
                    lease_until = now() + ? * interval '1 millisecond', lease_token = ?
                from due where notification.id = due.id
                returning notification.*
            )
            select id, idempotency_key, channel, address, subject, body, attempts, lease_token
            from claimed order by due_at
            """
                .formatted(which);
    }
}
