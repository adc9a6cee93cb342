create table notification (
    id              uuid        primary key,
    idempotency_key text        not null unique,
    channel         text        not null,
    address         text        not null,
    subject         text        not null,
    body            text        not null,
    status          text        not null default 'PENDING' check (status in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts        integer     not null default 0,
    due_at          timestamptz not null default now(),
    lease_until     timestamptz,
    lease_token     uuid,
    provider_id     text,
    last_reason     text,
    accepted_at     timestamptz not null default now(),
    changed_at      timestamptz not null default now()
);

-- Only what is still to be delivered is ever searched by time; the index stays small as the table grows.
create index notification_due on notification (due_at) where status = 'PENDING';
