-- What each handing over to a provider came to. No foreign key: it would look up each notification once more, on the way
-- that every message goes. Attempts are deleted with their notification.
create table attempt (
    notification_id uuid        not null,
    at              timestamptz not null,
    number          integer     not null, -- as it was counted; one that did not count has the number of the next
    provider        text        not null,
    outcome         text        not null,
    took_millis     bigint      not null,
    detail          text,
    primary key (notification_id, at)
);
create index attempt_at on attempt (at);

-- What happened to the service itself: starts, pauses, runs.
create table service_event (
    id          bigint      generated always as identity primary key,
    at          timestamptz not null,
    took_millis bigint      not null,
    kind        text        not null,
    subject     text        not null,
    detail      text,
    times       bigint      not null,
    replica     text        not null
);
create index service_event_at on service_event (at);
