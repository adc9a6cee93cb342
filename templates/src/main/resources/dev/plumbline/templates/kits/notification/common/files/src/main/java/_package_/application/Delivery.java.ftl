package [=package].application;

import [=package].domain.NotificationId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * One attempt: claim, send, settle. A crash between send and settle leaves the claim to run out, and
 * the notification is sent once more: at least once, at most one duplicate for each crash.
 */
public final class Delivery implements AutoCloseable {

    private final NotificationStore store;
    private final NotificationSender sender;
    private final SendPolicy policy;
    private final Duration lease;
    private final ReadWriteLock attempts = new ReentrantReadWriteLock();
    private volatile boolean closed;

    /** @param lease longer than the sender's own time limit, or two replicas send the same notification */
    public Delivery(NotificationStore store, NotificationSender sender, SendPolicy policy, Duration lease) {
        this.store = store;
        this.sender = sender;
        this.policy = policy;
        this.lease = lease;
    }

    /**
     * Delivers what is due, up to {@code limit}, and tells how many were tried. They are claimed one
     * by one: a lease that covered many would have to be longer than many sends.
     */
    public int deliverDue(int limit) {
        int tried = 0;
        while (tried < limit && attempt(() -> store.claimDue(1, lease).stream().findFirst())) {
            tried++;
        }
        return tried;
    }

    /** Delivers this one, unless somebody else does or it is done. */
    public void deliver(NotificationId id) {
        attempt(() -> store.claim(id, lease));
    }

    /**
     * Starts no more attempts and waits for those under way, no longer than a lease. A clean stop in
     * the middle of an attempt would otherwise send twice, as a crash does.
     */
    @Override
    public void close() {
        closed = true;
        try {
            if (attempts.writeLock().tryLock(lease.toMillis(), TimeUnit.MILLISECONDS)) {
                attempts.writeLock().unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean attempt(Supplier<Optional<Claim>> claiming) {
        attempts.readLock().lock();
        try {
            Optional<Claim> claim = closed ? Optional.empty() : claiming.get();
            claim.ifPresent(this::sendAndSettle);
            return claim.isPresent();
        } finally {
            attempts.readLock().unlock();
        }
    }

    private void sendAndSettle(Claim claim) {
        store.settle(claim, policy.after(claim.attempt(), send(claim)));
    }

    /** A sender that throws has a bug; nobody knows how far it came, and the others must not wait for it. */
    private SendResult send(Claim claim) {
        try {
            return sender.send(claim.id(), claim.request());
        } catch (RuntimeException bug) {
            return new SendResult.Ambiguous("the sender broke: " + bug);
        }
    }
}
