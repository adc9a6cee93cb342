package [=package].adapter.out.dispatch.broker;

import [=package].application.Claim;
import [=package].application.NotificationStore;
import [=package].application.StoreUnavailableException;
import [=package].domain.NotificationId;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before the real store, in the tests only, and can claim nothing while a test says so. */
@Priority(1)
@Decorator
abstract class DatabaseAway implements NotificationStore {

    private static final AtomicInteger TRIES = new AtomicInteger();
    private static volatile boolean isAway;

    @Inject
    @Delegate
    NotificationStore real;

    static void begin() {
        TRIES.set(0);
        isAway = true;
    }

    static void end() {
        isAway = false;
    }

    /** How often somebody tried meanwhile. */
    static int tries() {
        return TRIES.get();
    }

    @Override
    public Optional<Claim> claim(NotificationId id, Duration lease) {
        if (isAway) {
            TRIES.incrementAndGet();
            throw new StoreUnavailableException(new SQLException("no connection, says the test", "08006"));
        }
        return real.claim(id, lease);
    }
}
