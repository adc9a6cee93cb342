package com.example.shop.notices.adapter.out.store;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Forgets what nobody needs any more: texts first, then the rows. What is pending stays, however old. */
@ApplicationScoped
class OldNotifications {

    private final Sql sql;
    private final KeepSettings settings;

    OldNotifications(DataSource dataSource, KeepSettings settings) {
        this.sql = new Sql(dataSource);
        this.settings = settings;
    }

    @Scheduled(every = "{notifications.keep.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        all(Statements.FORGET_TEXTS, settings.texts().toMillis());
        all(Statements.FORGET_SENT, settings.sent().toMillis());
        all(Statements.FORGET_PARKED, settings.parked().toMillis());
        sql.update(Statements.FORGET_EVENTS, settings.sent().toMillis());
        sql.update(Statements.FORGET_TOKENS);
    }

    private void all(String batch, long age) {
        int changed = 1;
        while (changed > 0) {
            changed = sql.update(batch, age);
        }
    }
}
