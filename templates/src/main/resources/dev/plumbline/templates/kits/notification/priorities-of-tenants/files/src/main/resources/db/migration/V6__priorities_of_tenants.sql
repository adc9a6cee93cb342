drop index notification_of_tenant;
create index notification_of_tenant on notification (priority, tenant, due_at) where status = 'PENDING';
