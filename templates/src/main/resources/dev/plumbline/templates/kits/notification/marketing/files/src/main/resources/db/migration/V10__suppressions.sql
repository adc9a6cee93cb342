-- What a notification is for; what was accepted before there were two is what its recipient must know.
alter table notification add column purpose text not null default 'TRANSACTIONAL';

-- Those that are not to be sent are done with, as those that were.
alter table notification drop constraint if exists notification_status_check;

-- How an address is compared: mail programs do not tell cases apart, people write numbers as they like.
create function suppressible(channel text, address text) returns text language sql immutable as $$
    select case channel when 'EMAIL' then lower(address) when 'SMS' then regexp_replace(address, '[^0-9+]', '', 'g')
        else address end
$$;

-- Who gets nothing, or nothing that is sold, until somebody takes the address off.
create table suppression (
    id      bigint      generated always as identity primary key,
    channel text        not null,
    address text        not null, -- as suppressible() makes it
    reason  text        not null check (reason in ('BOUNCED', 'UNSUBSCRIBED')),
    since   timestamptz not null default clock_timestamp(),
    unique (channel, address, reason)
);
