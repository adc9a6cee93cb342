package com.example.shop.notices.adapter.out.dispatch.broker;

/** The SQL, apart from the Java that fills it in. */
final class OutboxStatements {

    static final String ADD = "insert into broker_outbox (notification_id) values (?)";

    /**
     * Materialized, so that a planner cannot run the inner select more than once and so take more than its limit. The
     * clock's time, not the statement's: what was accepted while this one was about to look became due after now().
     */
    static final String TAKE =
            """
            with next as materialized (
                select notification_id from broker_outbox
                where published_at is null and (taken_at is null or taken_at <= now() - ? * interval '1 millisecond')
                order by position limit ?
                for update skip locked
            ), taken as (
                update broker_outbox set taken_at = clock_timestamp()
                from next where broker_outbox.notification_id = next.notification_id
                returning broker_outbox.notification_id, broker_outbox.position
            )
            select
            """
                    + Messages.COLUMNS
                    + """

             from taken join notification on notification.id = taken.notification_id
            order by taken.position
            """;

    /**
     * The time of publishing is when the entry was taken, not this moment: the consumer may have tried and failed
     * already, and RECOVER must see that its failure came after.
     */
    static final String PUBLISHED =
            """
            update broker_outbox set published_at = taken_at
            where notification_id = any (?) and published_at is null
            """;

    /**
     * A message is spent if its notification became due after it went out: by a failed attempt, a crash or a replay.
     * It is lost if it went out long before one that was delivered: a queue keeps its order, but for what consumers
     * hold in advance. While nothing is delivered nothing counts as lost, however long it takes; only one message goes
     * out again when none has gone out for long and none is about to, to see whether the broker has lost everything.
     */
    static final String RECOVER =
            """
            with patience as (
                select ? * interval '1 millisecond' as time
            ), delivered as (
                select published_at from notification join broker_outbox on notification_id = id
                where status = 'SENT' and published_at is not null order by accepted_at desc limit 1
            ), pending as (
                select notification_id, published_at, due_at, published_at < greatest(due_at, lease_until) as is_spent
                from broker_outbox join notification on id = notification_id
                where status = 'PENDING' and due_at <= now() and (lease_until is null or lease_until <= now())
                  and published_at is not null
            ), again as (
                select notification_id from pending where is_spent
                union
                (select notification_id from pending
                 where published_at < (select published_at from delivered) - (select time from patience)
                 order by published_at limit ?)
                union
                (select notification_id from pending
                 where (select max(published_at) from broker_outbox) <= now() - (select time from patience)
                   and not exists (select from broker_outbox where published_at is null)
                 order by published_at limit 1)
            )
            update broker_outbox set published_at = null, taken_at = null, waiting_since = now()
            from again where broker_outbox.notification_id = again.notification_id and published_at is not null
            """;

    static final String BACKLOG =
            """
            select count(*) as waiting,
                   coalesce(extract(epoch from now() - min(waiting_since)) * 1000, 0)::bigint as oldest_millis
            from broker_outbox where published_at is null
            """;

    private OutboxStatements() {}
}
