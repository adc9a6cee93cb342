-- What providers say afterwards.
alter table notification drop constraint if exists notification_status_check;

-- Events that were taken: told again they do nothing.
create table provider_event (
    provider text        not null,
    event_id text        not null,
    taken_at timestamptz not null default clock_timestamp(),
    primary key (provider, event_id)
);
create index provider_event_taken on provider_event (taken_at);
