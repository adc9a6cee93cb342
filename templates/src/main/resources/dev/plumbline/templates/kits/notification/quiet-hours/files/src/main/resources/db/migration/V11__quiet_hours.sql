-- Where the recipient's clock is; empty for what may be sent at any hour.
alter table notification add column zone text not null default '';
