package com.acme.notifications.adapter.out.store;

/** The SQL, apart from the Java that fills it in. */
final class Statements {

    /** Waits for a transaction that inserts the same key at this moment, so the loser sees the winner's row. */
    static final String INSERT =
            """
            insert into notification (id, idempotency_key, fingerprint, channel, address, subject, body)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (idempotency_key) do nothing
            """;

    static final String FIND_BY_KEY =
            "select id, fingerprint = ? as is_same from notification where idempotency_key = ?";

    private static final String STATE =
            """
            select id, status, attempts, case status when 'BOUNCED' then last_reason else coalesce(provider_id, last_reason) end as detail, accepted_at, changed_at
            from notification
            """;

    static final String FIND_STATE = STATE + "where id = ?";

    /** By the first of the two conditions on the time an index finds where to go on; the other tells apart what is as old. */
    static final String LIST = STATE
            + """
            where status = ? and accepted_at <= ? and (accepted_at, id) < (?, ?)
            order by accepted_at desc, id desc limit ?
            """;

    static final String CLAIM_DUE =
            claim("and channel <> all (?) and due_at >= ? order by due_at limit ? for update skip locked");

    /** One that is locked is waited for: whoever asks for it asks once. */
    static final String CLAIM_ONE = claim("and id = ? for update");

    /**
     * The token fences: whoever lost the lease to somebody else changes nothing. What waits for a provider is due after
     * its pause, as it stands now, and the attempt that was none is taken back. The lock makes whoever ends the pause
     * wait, and see what waits for it. Attempts that were made are written down in the same statement, for all at once.
     */
    static final String SETTLE =
            """
            with settled as materialized (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as each (
                    id, token, status, provider_id, reason, delay, waits_for, number, provider, outcome, took, ago)
            ), written as (
                update notification
                set status = settled.status, provider_id = settled.provider_id, last_reason = settled.reason,
                    due_at = settled.delay * interval '1 millisecond' + case when settled.waits_for is null
                        then clock_timestamp()
                        else coalesce(
                            (select paused_until from provider_pause where provider = settled.waits_for for share),
                            clock_timestamp()) end,
                    attempts = attempts - (settled.waits_for is not null)::int, unended = 0,
                    waits_for = settled.waits_for, lease_until = null, lease_token = null, changed_at = clock_timestamp()
                from settled
                where notification.id = settled.id and lease_token = settled.token and notification.status = 'PENDING'
                returning notification.id
            )
            insert into attempt (notification_id, at, number, provider, outcome, took_millis, detail)
            select id, clock_timestamp() - ago * interval '1 millisecond', number, provider, outcome, took,
                coalesce(provider_id, reason)
            from settled join written using (id) where outcome is not null
            """;

    static final String PARK =
            """
            update notification
            set status = 'PARKED', last_reason = ?, lease_until = null, lease_token = null, changed_at = clock_timestamp()
            where id = ? and lease_token = ? and status = 'PENDING'
            """;

    /** The first is one look into an index, the second counts the few that are parked. */
    static final String BACKLOG =
            """
            select
                coalesce((select greatest(0, extract(epoch from clock_timestamp() - min(due_at)) * 1000)::bigint
                    from notification where status = 'PENDING'), 0) as oldest_due_millis,
                (select count(*) from notification where status = 'PARKED') as parked
            """;

    private static final String DONE = "status not in ('PENDING', 'PARKED')";

    /** Texts of what is done with, which nobody needs for another try. Locked ones have their turn the next time. */
    static final String FORGET_TEXTS = old(DONE + " and body <> '' and accepted_at < ")
            + ") update notification set subject = '', body = '' from old where notification.id = old.id";

    static final String FORGET_SENT = forget(DONE + " and accepted_at < ");

    static final String FORGET_PARKED = forget("status = 'PARKED' and changed_at < ");

    /** By then they are too old for anybody. */
    static final String FORGET_TOKENS = "delete from denied_token where until < clock_timestamp()";

    static final String FORGET_EVENTS = "delete from service_event where at < now() - ? * interval '1 millisecond'";

    private static final String SOME = "changed_at >= ? and changed_at < ? and position(? in last_reason) > 0";

    static final String REPLAY = replay("id = ?");

    static final String REPLAY_ALL = replay(SOME);

    static final String DISMISS = dismiss("id = ?");

    static final String DISMISS_ALL = dismiss(SOME);

    private Statements() {}

    /**
     * An attempt is counted when it starts: one that ends in a crash counts too. The inner select is
     * materialized so that a planner cannot run it more than once and so take more than its limit.
     */
    private static String claim(String which) {
        return """
            with due as materialized (
                select id from notification where
            """
                + "status = 'PENDING' and due_at <= now() and (lease_until is null or lease_until <= now()) "
                + which
                + """

            ), claimed as (
                update notification
                set attempts = attempts + 1, unended = unended + 1, changed_at = now(),
                    lease_until = now() + ? * interval '1 millisecond', lease_token = ?
                from due where notification.id = due.id
                returning notification.*
            )
            select id, idempotency_key, channel, address, subject, body, attempts, unended, lease_token, due_at,
                   (extract(epoch from now() - pending_since) * 1000)::bigint as age_millis
            from claimed order by due_at
            """;
    }

    private static String replay(String which) {
        return """
            update notification
            set status = 'PENDING', attempts = 0, unended = 0, due_at = now(), pending_since = now(), changed_at = now()
            where status = 'PARKED' and
            """
                + which;
    }

    /** Who did it, and why, is in the history beside the attempts. */
    private static String dismiss(String which) {
        return """
            with dismissed as (
                update notification set status = 'DISMISSED', changed_at = clock_timestamp()
                where status = 'PARKED' and
            """
                + which
                + """

                returning id, attempts
            )
            insert into attempt (notification_id, at, number, provider, outcome, took_millis, detail)
            select id, clock_timestamp(), attempts, 'operator', 'dismissed', 0, ? from dismissed
            """;
    }

    /** In batches, so that no transaction is long. */
    private static String old(String which) {
        return """
            with old as materialized (
                select id from notification where
            """
                + which
                + """
                 now() - ? * interval '1 millisecond'
                limit 1000 for update skip locked
            """;
    }

    private static String forget(String which) {
        return old(which)
                + """
                ), attempts as (
                    delete from attempt using old where notification_id = old.id
                )
                delete from notification using old where notification.id = old.id
                """;
    }
}
