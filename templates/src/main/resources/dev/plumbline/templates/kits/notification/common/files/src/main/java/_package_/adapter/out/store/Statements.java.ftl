<#assign claimWhich = (tenants == "1")?then("claim", "claimWhich")>
<#assign detail = layers?seq_contains("provider-events")?then("case status when 'BOUNCED' then last_reason else coalesce(provider_id, last_reason) end", "coalesce(provider_id, last_reason)")>
<#assign more = (priorities == "yes")?then(", priority", "") + (tenants != "1")?then(", tenant", "") + (purpose != "transactional")?then(", purpose", "") + layers?seq_contains("quiet-hours")?then(", zone", "")>
<#assign claimed = more + (purpose != "transactional")?then(", status", "")>
package [=package].adapter.out.store;

/** The SQL, apart from the Java that fills it in. */
final class Statements {

    /** Waits for a transaction that inserts the same key at this moment, so the loser sees the winner's row. */
    static final String INSERT =
            """
            insert into notification (id, idempotency_key, fingerprint, channel, address, subject, body[=more])
            values (?, ?, ?, ?, ?, ?, ?[=more?replace("[a-z]+", "?", "r")])
            on conflict (idempotency_key) do nothing
            """;

    static final String FIND_BY_KEY =
            "select id, fingerprint = ? as is_same from notification where idempotency_key = ?";

    private static final String STATE =
            """
            select id, status, attempts, [=detail] as detail, accepted_at, changed_at
            from notification
            """;

    static final String FIND_STATE = STATE + "where id = ?";

    /** By the first of the two conditions on the time an index finds where to go on; the other tells apart what is as old. */
    static final String LIST = STATE
            + """
            where status = ? and accepted_at <= ? and (accepted_at, id) < (?, ?)
            order by accepted_at desc, id desc limit ?
            """;

<#if ordering == "yes">
    /** Of those to one recipient only the first is due. What is parked holds up nobody. */
</#if>
<#if ordering == "yes" || tenants != "1">
    private static final String IS_DUE =
            """
            status = 'PENDING' and due_at <= now() and (lease_until is null or lease_until <= now())
<#if ordering == "yes">
                    and not exists (
                        select from notification earlier
                        where earlier.channel = notification.channel and earlier.address = notification.address
                            and earlier.status = 'PENDING' and earlier.accepted_no < notification.accepted_no)
</#if>
            """;

</#if>
<#if purpose != "transactional">
    /** Where there is a reason why the address gets no such message, that is the end of it, and no attempt. */
    private static final String COUNTED =
            """
            select coalesce(max('SUPPRESSED'), 'PENDING'),
                        coalesce('the address has ' || lower(min(reason)), last_reason),
                        attempts + (count(*) = 0)::int, unended + (count(*) = 0)::int
                    from suppression
                    where suppression.channel = notification.channel
                        and suppression.address = suppressible(notification.channel, notification.address)
                        and (reason = 'BOUNCED' or notification.purpose = 'MARKETING')""";

</#if>
<#if tenants == "1">
<#if priorities == "yes">
    static final String CLAIM_DUE = claim("and channel <> all (?) and priority = ?"
            + " and due_at >= ? order by due_at limit ? for update skip locked");
<#else>
    static final String CLAIM_DUE =
            claim("and channel <> all (?) and due_at >= ? order by due_at limit ? for update skip locked");
</#if>
<#else>
    /**
     * The first CTE reads the tenants that have something waiting, each by one look into the index. The last one goes
     * round: the first of each tenant, from the one after that whose turn it was, then the second of each.
     */
    static final String CLAIM_DUE = claim(
            """
            with recursive waiting (tenant) as (
                (select tenant from notification
                where status = 'PENDING'[=(priorities == "yes")?then(" and priority = ?", "")] order by tenant limit 1)
                union all
                select (
                    select later.tenant from notification later
                    where later.status = 'PENDING' and later.tenant > waiting.tenant[=(priorities == "yes")?then(" and later.priority = ?", "")]
                    order by later.tenant limit 1)
                from waiting where waiting.tenant is not null
            ), first as (
                select own.id, waiting.tenant,
                    row_number() over (partition by waiting.tenant order by own.due_at) as round
                from waiting cross join lateral (
                    select id, due_at from notification
                    where tenant = waiting.tenant and
            """
                    + IS_DUE
                    + """
                    and channel <> all (?)[=(priorities == "yes")?then(" and priority = ?", "")]
                    order by due_at limit ?
                    for update skip locked) own
            ), due as materialized (
                select id, row_number() over (order by round, tenant <= ?, tenant) as place from first
                order by place limit ?
            )
            """);
</#if>

<#if ordering == "yes">
    /** That of its recipient which is the first. One that is locked is waited for: whoever asks for it asks once. */
    static final String CLAIM_ONE = [=claimWhich](
            "and (channel, address) = (select channel, address from notification given where given.id = ?) for update");
<#else>
    /** One that is locked is waited for: whoever asks for it asks once. */
    static final String CLAIM_ONE = [=claimWhich]("and id = ? for update");
</#if>

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
<#if tenants == "1">
    private static String claim(String which) {
        return """
            with due as materialized (
                select id from notification where
            """
<#if ordering == "yes">
                + IS_DUE
<#else>
                + "status = 'PENDING' and due_at <= now() and (lease_until is null or lease_until <= now()) "
</#if>
                + which
                + """

            ), claimed as (
                update notification
<#if purpose == "transactional">
                set attempts = attempts + 1, unended = unended + 1, changed_at = now(),
<#else>
                set (status, last_reason, attempts, unended) = (
            """
                + COUNTED
                + """
                ), changed_at = now(),
</#if>
                    lease_until = now() + ? * interval '1 millisecond', lease_token = ?
                from due where notification.id = due.id
                returning notification.*
            )
            select id, idempotency_key, channel, address, subject, body[=claimed], attempts, unended, lease_token, due_at,
                   (extract(epoch from now() - pending_since) * 1000)::bigint as age_millis
            from claimed order by due_at
            """;
    }
<#else>
    private static String claimWhich(String which) {
        return claim("with due as materialized (select id, 1 as place from notification where " + IS_DUE + which + ")");
    }

    private static String claim(String due) {
        return due
                + """
                , claimed as (
                    update notification
<#if purpose == "transactional">
                    set attempts = attempts + 1, unended = unended + 1, changed_at = now(),
<#else>
                    set (status, last_reason, attempts, unended) = (
                """
                + COUNTED
                + """
                    ), changed_at = now(),
</#if>
                        lease_until = now() + ? * interval '1 millisecond', lease_token = ?
                    from due where notification.id = due.id
                    returning notification.*, due.place
                )
                select id, idempotency_key, channel, address, subject, body[=claimed], attempts, unended, lease_token, due_at,
                       (extract(epoch from now() - pending_since) * 1000)::bigint as age_millis
                from claimed order by place
                """;
    }
</#if>

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
