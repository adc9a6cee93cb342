create table notification (
    id              uuid        primary key,
    idempotency_key text        not null unique,
    fingerprint     text        not null,
    channel         text        not null,
    address         text        not null,
    subject         text        not null,
    body            text        not null,
    status          text        not null default 'PENDING' check (status in ('PENDING', 'SENT', 'PARKED', 'DISMISSED')),
    attempts        integer     not null default 0,
    unended         integer     not null default 0, -- of these, the last ones, of which nobody knows what came
    due_at          timestamptz not null default now(),
    lease_until     timestamptz,
    lease_token     uuid,
    waits_for       text,
    provider_id     text,
    last_reason     text,
    accepted_at     timestamptz not null default now(),
    pending_since   timestamptz not null default now(),
    changed_at      timestamptz not null default now()
) with (fillfactor = 70); -- a claim changes no column of an index, and so needs no new entry where a page has room

-- Only what is still to be delivered is ever searched by time; the index stays small as the table grows.
create index notification_due on notification (due_at) where status = 'PENDING';

-- What waits for a provider that is paused.
create index notification_waiting on notification (waits_for) where waits_for is not null;

-- What somebody may want to replay, and what is old enough to go.
create index notification_parked on notification (changed_at) where status = 'PARKED';
create index notification_done on notification (accepted_at) where status not in ('PENDING', 'PARKED');

-- Providers that take nothing for now, for all replicas to know.
create table provider_pause (
    provider     text        primary key,
    reason       text        not null,
    since        timestamptz not null default clock_timestamp(),
    pauses       integer     not null default 1,
    paused_until timestamptz not null
);
