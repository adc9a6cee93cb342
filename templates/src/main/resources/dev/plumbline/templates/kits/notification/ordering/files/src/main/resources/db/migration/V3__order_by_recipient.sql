-- The order in which notifications were accepted. Of those to one recipient, one at a time is sent, the first one first.
alter table notification add column accepted_no bigint generated always as identity;

create index notification_in_order on notification (channel, address, accepted_no) where status = 'PENDING';
