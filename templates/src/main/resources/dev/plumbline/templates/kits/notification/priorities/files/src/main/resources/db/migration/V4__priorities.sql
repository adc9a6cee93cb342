-- 0 is the most urgent.
alter table notification add column priority smallint not null default 1;

drop index notification_due;
create index notification_due on notification (priority, due_at) where status = 'PENDING';
