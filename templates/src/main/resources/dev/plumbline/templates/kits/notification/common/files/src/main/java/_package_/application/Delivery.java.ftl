package [=package].application;

import [=package].domain.NotificationId;
import java.time.Duration;
import java.util.List;
<#if ordering == "yes" || priorities == "yes" || tenants != "1">
import java.util.Optional;
</#if>
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The sending engine: claims what is due, as much at a time as there are free senders, sends it side by side, and
 * writes down what came of it. A crash between send and settle leaves the claim to run out, and the notification is
 * sent once more: at least once, and after a crash at most as many duplicates as there are senders.
 */
public final class Delivery implements AutoCloseable {

    /** For what was broken off to be written down. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final NotificationStore store;
    private final Attempt attempt;
    private final OpenRoutes open;
    private final DeliveryAlarms alarms;
    private final Limits limits;
    private final Semaphore free;
    private final ExecutorService senders;
    private final ExecutorService claiming;
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private boolean isAway;
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
        this.senders = Executors.newFixedThreadPool(limits.senders(), task -> new Thread(task, "sender"));
        this.claiming = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> new Thread(task, "claiming"),
                new ThreadPoolExecutor.DiscardPolicy()); // once closed, it is too late to ask
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
     * @throws StoreUnavailableException if it cannot be claimed for now
     */
    public void deliver(NotificationId id) {
        free.acquireUninterruptibly();
        try {
<#if ordering == "yes">
            var next = claim(id);
            while (next.isPresent()) {
                attempt.make(next.get());
                next = isClosed ? Optional.empty() : store.claim(next.get().id(), limits.lease());
            }
<#elseif priorities == "yes" || tenants != "1">
            claim(id).ifPresent(attempt::make);
<#else>
            if (!isClosed) {
                store.claim(id, limits.lease()).ifPresent(attempt::make);
            }
</#if>
        } finally {
            free.release();
        }
    }

<#if ordering == "yes" || priorities == "yes" || tenants != "1">
    private Optional<Claim> claim(NotificationId id) {
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
        try {
            boolean isMore = true;
            while (isMore && !isClosed) {
                isMore = claimSome();
            }
            away(false, null);
        } catch (RuntimeException e) {
            away(true, e);
        }
    }

    /** Waits for a free sender first, so that no claim waits for one. False if there is nothing more to claim now. */
    private boolean claimSome() {
        if (!isSenderFree()) {
            return false;
        }
        int most = 1 + free.drainPermits();
        List<Claim> claims = List.of();
        boolean isProbing = open.isProbing();
        try {
            claims = store.claimDue(isProbing ? 1 : most, open.paused(), limits.lease());
        } finally {
            free.release(most - claims.size());
        }
        claims.forEach(claim -> senders.execute(() -> send(claim[=(ordering == "yes")?then("", ", isProbing")])));
        return !claims.isEmpty() && !isProbing;
    }

    /** Waits for one, and takes it; false if it is time to stop. */
    private boolean isSenderFree() {
        try {
            while (!isClosed) {
                if (free.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

<#if ordering == "yes">
    /** What comes of it says whether there is more to claim: of a provider, or for the same recipient. */
    private void send(Claim claim) {
        try {
            attempt.make(claim);
        } finally {
            free.release();
            deliverDue();
        }
    }
<#else>
    /** @param isProbe what comes of it says whether there is more to claim */
    private void send(Claim claim, boolean isProbe) {
        try {
            attempt.make(claim);
        } finally {
            free.release();
            if (isProbe) {
                deliverDue();
            }
        }
    }
</#if>

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
