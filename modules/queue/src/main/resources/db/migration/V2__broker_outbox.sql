-- One row for each notification; written in the same transaction.
create table broker_outbox (
    notification_id uuid        primary key references notification (id) on delete cascade,
    position        bigint      not null generated always as identity,
    waiting_since   timestamptz not null default now(),
    taken_at        timestamptz,
    published_at    timestamptz
);

-- Only what is still to be published is searched; the index stays small as the table grows.
create index broker_outbox_unpublished on broker_outbox (position) where published_at is null;

-- The newest message that went out.
create index broker_outbox_published on broker_outbox (published_at) where published_at is not null;
