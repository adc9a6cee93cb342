package dev.plumbline.bench.designs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import dev.plumbline.bench.parts.Database;
import dev.plumbline.bench.parts.HttpProvider;
import dev.plumbline.bench.parts.Ledger;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** db-scheduler with a task for each message, set up for throughput as its documentation says. */
final class DbScheduler implements Contender {

    private final AtomicInteger rounds = new AtomicInteger();
    private final Database database;
    private final HttpProvider provider;
    private final HikariDataSource pool;
    private final Scheduler scheduler;

    DbScheduler(Database database, HttpProvider provider, int threads) {
        this.database = database;
        this.provider = provider;
        this.pool = SqlLoop.pool(database);
        database.execute(
                """
                create table scheduled_tasks (
                    task_name text not null, task_instance text not null, task_data bytea,
                    execution_time timestamptz, picked boolean not null, picked_by text, last_success timestamptz,
                    last_failure timestamptz, consecutive_failures int, last_heartbeat timestamptz,
                    version bigint not null, priority smallint, state text,
                    primary key (task_name, task_instance));
                create index execution_time_idx on scheduled_tasks (execution_time);
                create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
                """);
        Post post = new Post(provider.port());
        var task = Tasks.oneTime("send").execute((instance, context) -> post.send(instance.getId()));
        this.scheduler = Scheduler.create(pool, task)
                .threads(threads)
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(Duration.ofSeconds(1))
                .build();
        scheduler.start();
    }

    @Override
    public String name() {
        return "db-scheduler";
    }

    @Override
    public Ledger ledger() {
        return provider.ledger();
    }

    @Override
    public void begin(int messages) {
        database.execute(
                """
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                select 'send', 'n-r%d-' || i, now(), false, 1 from generate_series(1, %d) as i
                """
                        .formatted(rounds.incrementAndGet(), messages));
    }

    @Override
    public void close() {
        scheduler.stop();
        pool.close();
    }
}
