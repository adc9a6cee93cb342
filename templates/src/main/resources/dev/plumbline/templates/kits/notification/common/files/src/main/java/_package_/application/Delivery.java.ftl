package [=package].application;

import [=package].domain.NotificationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
<#if ordering == "yes" || priorities == "yes" || tenants != "1">
import java.util.Optional;
</#if>
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The sending engine: claims what is due, sends it side by side, and writes down what came of it. A crash between send
 * and settle leaves the claim to run out, and the notification is sent once more: at least once, and after a crash at
 * most as many duplicates as there are senders.
 *
 * <p>While messages flow, as many as there are senders are claimed ahead, so that no sender waits for the database
 * between two of them. Where they do not, nothing waits here that another replica could send.
 */
public final class Delivery implements AutoCloseable {

    /** For what was broken off to be written down. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    /** Messages flow if the last one that left is not longer ago. */
    private static final Duration FLOW = Duration.ofSeconds(1);

    private final NotificationStore store;
    private final Attempt attempt;
    private final OpenRoutes open;
    private final DeliveryAlarms alarms;
    private final Limits limits;
    private final Semaphore free;
    private final Semaphore left = new Semaphore(0);
    private final AtomicInteger waiting = new AtomicInteger();
    private final ThreadPoolExecutor senders;
    private final ThreadPoolExecutor claiming;
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private volatile long lastLeft = System.nanoTime() - FLOW.toNanos();
    private boolean isAway;
<#if option == "cron">
    private int claimed;
</#if>
    private volatile boolean isClosed;

    /**
     * How much at once, and for how long.
     *
     * @param senders messages on their way at the same moment
     * @param lease after which somebody else may try; longer than every sender's time limit
     * @param stopWithin how long a clean stop waits for messages on their way
     */
    public record Limits(int senders, Duration lease, Duration stopWithin) {}

    public Delivery(
            NotificationStore store,
            Routes routes,
            ProviderPauses pauses,
            SendPolicy policy,
            DeliveryAlarms alarms,
            Limits limits) {
        this.store = store;
        this.open = new OpenRoutes(routes, pauses, alarms);
        this.attempt = new Attempt(open, policy, alarms, new Settler(store, alarms, limits.lease()));
        this.alarms = alarms;
        this.limits = limits;
        this.free = new Semaphore(limits.senders());
        this.senders = threads(limits.senders(), "sender");
        this.claiming = threads(1, "claiming");
    }

    /** Once closed, it is too late to ask. */
    private static ThreadPoolExecutor threads(int count, String name) {
        return new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new Thread(task, name),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Says that something may be due. Returns at once; however many say so meanwhile, it is looked for once more. */
    public void deliverDue() {
        if (isAsked.compareAndSet(false, true)) {
            claiming.execute(this::claimAll);
        }
    }

<#if priorities == "yes" || tenants != "1">
    /**
     * Delivers one in the caller's thread: not this one, but that whose turn it is. There are as many calls as
     * notifications, so each has its turn.
<#elseif ordering == "yes">
    /**
     * Delivers this one in the caller's thread, unless somebody else does, it is done, or its provider is paused; before
     * it, and after it, what else waits for the same recipient, one after the other.
<#else>
    /**
     * Delivers this one in the caller's thread, unless somebody else does, it is done, or its provider is paused.
</#if>
     *
     * @return false if it was not even looked at, because this is closed
     * @throws StoreUnavailableException if it cannot be claimed for now
     */
    public boolean deliver(NotificationId id) {
        free.acquireUninterruptibly();
        try {
            if (isClosed) {
                return false;
            }
<#if ordering == "yes">
            var next = claim([=(priorities == "yes" || tenants != "1")?then("", "id")]);
            while (next.isPresent()) {
                attempt.make(next.get());
                next = isClosed ? Optional.empty() : store.claim(next.get().id(), limits.lease());
            }
<#elseif priorities == "yes" || tenants != "1">
            claim().ifPresent(attempt::make);
<#else>
            store.claim(id, limits.lease()).ifPresent(attempt::make);
</#if>
            return true;
        } finally {
            free.release();
        }
    }

<#if ordering == "yes" || priorities == "yes" || tenants != "1">
    private Optional<Claim> claim([=(priorities == "yes" || tenants != "1")?then("", "NotificationId id")]) {
        if (isClosed) {
            return Optional.empty();
        }
<#if priorities == "yes" || tenants != "1">
        return store.claimDue(1, open.paused(), limits.lease()).stream().findFirst();
<#else>
        return store.claim(id, limits.lease());
</#if>
    }

</#if>
    /**
     * Claims no more, and waits for the messages on their way. What is not answered by then is broken off, and left to
     * its lease.
     */
    @Override
    public void close() {
        isClosed = true;
        claiming.shutdown();
        long deadline = System.nanoTime() + limits.stopWithin().toNanos();
        try {
            claiming.awaitTermination(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            giveBackWaiting();
            senders.shutdown();
            if (!free.tryAcquire(limits.senders(), deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                senders.shutdownNow();
                senders.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void claimAll() {
        isAsked.set(false);
<#if option == "cron">
        claimed = 0;
        long start = System.nanoTime();
</#if>
        try {
            boolean isMore = true;
            while (isMore && !isClosed) {
                isMore = claimSome();
                away(false, null);
            }
        } catch (RuntimeException e) {
            away(true, e);
        }
<#if option == "cron">
        if (claimed > 0) {
            alarms.ran(claimed, Duration.ofNanos(System.nanoTime() - start));
        }
</#if>
    }

    /** Waits for room first. False if there is nothing more to claim now. */
    private boolean claimSome() {
        int most = awaitRoom();
        if (most == 0) {
            return false;
        }
        boolean isProbing = open.isProbing();
        long now = System.nanoTime();
        var claims = store.claimDue(isProbing ? 1 : most, open.paused(), limits.lease());
        waiting.addAndGet(claims.size());
<#if option == "cron">
        claimed += claims.size();
</#if>
        claims.forEach(claim -> senders.execute(new Turn(claim, now[=(ordering == "yes")?then("", ", isProbing")])));
        return !claims.isEmpty() && !isProbing;
    }

    /** How many may be claimed; 0 if it is time to stop. */
    private int awaitRoom() {
        try {
            while (!isClosed) {
                int room = free.availablePermits() - waiting.get();
                if (isFlowing() && waiting.get() <= limits.senders() / 2) {
                    return Math.min(room + limits.senders(), limits.senders());
                }
                if (room > 0) {
                    return room;
                }
                if (!isFlowing()) {
                    giveBackWaiting();
                }
                if (left.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                    left.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private boolean isFlowing() {
        return System.nanoTime() - lastLeft < FLOW.toNanos();
    }

    private void giveBackWaiting() {
        List<Runnable> turns = new ArrayList<>();
        waiting.addAndGet(-senders.getQueue().drainTo(turns));
        giveBack(turns.stream().map(turn -> ((Turn) turn).claim).toList());
    }

    /** They were handed to nobody: this was no attempt, and whoever comes first may make it. */
    private void giveBack(List<Claim> claims) {
        if (claims.isEmpty()) {
            return;
        }
        try {
            store.settle(claims.stream()
                    .map(claim -> new NotificationStore.Settled(claim, attempt.none(claim)))
                    .toList());
        } catch (RuntimeException away) {
            // Left to their lease.
        }
    }

    /**
     * A claim, and the sender's time that it waits for.
     */
    private final class Turn implements Runnable {

        private final Claim claim;
        /** When it was claimed, by {@link System#nanoTime}. */
        private final long since;
<#if ordering != "yes">
        /** What comes of it says whether there is more to claim. */
        private final boolean isProbe;
</#if>

        Turn(Claim claim, long since[=(ordering == "yes")?then("", ", boolean isProbe")]) {
            this.claim = claim;
            this.since = since;
<#if ordering != "yes">
            this.isProbe = isProbe;
</#if>
        }

        @Override
        public void run() {
            free.acquireUninterruptibly();
            waiting.decrementAndGet();
            try {
                if (isClosed || !attempt.fits(claim, limits.lease().minusNanos(System.nanoTime() - since))) {
                    giveBack(List.of(claim));
                } else {
                    attempt.make(claim);
                }
            } finally {
                lastLeft = System.nanoTime();
                free.release();
                left.release();
<#if ordering == "yes">
                // There may be more for the same recipient.
                deliverDue();
<#else>
                if (isProbe) {
                    deliverDue();
                }
</#if>
            }
        }
    }

    /** Once for each absence, not once for each try. */
    private void away(boolean now, RuntimeException cause) {
        if (now && !isAway) {
            alarms.storeAway(cause);
        }
        if (!now && isAway) {
            alarms.storeBack();
        }
        isAway = now;
    }
}
