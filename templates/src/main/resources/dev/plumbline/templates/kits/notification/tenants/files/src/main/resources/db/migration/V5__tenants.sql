alter table notification add column tenant text not null default '-';

create index notification_of_tenant on notification (tenant, due_at) where status = 'PENDING';
