package [=package].adapter.out.dispatch.broker;

/** The SQL, apart from the Java that fills it in. */
final class OutboxStatements {

    static final String ADD = "insert into broker_outbox (notification_id) values (?)";

    /** Materialized, so that a planner cannot run the inner select more than once and so take more than its limit. */
    static final String TAKE =
            """
            with next as materialized (
                select notification_id from broker_outbox
                where published_at is null and (taken_at is null or taken_at <= now() - ? * interval '1 millisecond')
                order by position limit ?
                for update skip locked
            ), taken as (
                update broker_outbox set taken_at = now()
                from next where broker_outbox.notification_id = next.notification_id
                returning broker_outbox.notification_id, broker_outbox.position
            )
            select taken.notification_id, notification.idempotency_key
            from taken join notification on notification.id = taken.notification_id
            order by taken.position
            """;

    /**
     * The time of publishing is when the entry was taken, not now: the consumer may have tried and failed
     * already, and RECOVER must see that its failure came after.
     */
    static final String PUBLISHED =
            """
            update broker_outbox set published_at = taken_at
            where notification_id = any (?) and published_at is null
            """;

    static final String RELEASE =
            "update broker_outbox set taken_at = null where notification_id = any (?) and published_at is null";

    /** Due since after the message went out: so that message was used up, by a failed attempt or by a crash. */
    static final String RECOVER =
            """
            update broker_outbox set published_at = null, taken_at = null, waiting_since = now()
            from notification
            where notification.id = broker_outbox.notification_id
              and notification.status = 'PENDING' and notification.due_at <= now()
              and (notification.lease_until is null or notification.lease_until <= now())
              and (broker_outbox.published_at < greatest(notification.due_at, notification.lease_until)
                  or broker_outbox.published_at <= now() - ? * interval '1 millisecond')
            """;

    static final String BACKLOG =
            """
            select count(*) as waiting,
                   coalesce(extract(epoch from now() - min(waiting_since)) * 1000, 0)::bigint as oldest_millis
            from broker_outbox where published_at is null
            """;

    private OutboxStatements() {}
}
