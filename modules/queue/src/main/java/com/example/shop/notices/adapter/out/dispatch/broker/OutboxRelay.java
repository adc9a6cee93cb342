package com.example.shop.notices.adapter.out.dispatch.broker;

import com.example.shop.notices.application.StoreUnavailableException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/**
 * Hands the outbox to the broker: at once after a commit, and every so often for what no commit
 * announces. Every replica runs one. An entry is marked only after the broker's acknowledgement, so a
 * crash in between publishes it twice, and the second message finds nothing to claim.
 */
@ApplicationScoped
class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

    private final BrokerOutbox outbox;
    private final Emitter<String> broker;
    private final RelaySettings settings;
    private final Surroundings surroundings;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "outbox-relay"));
    private final AtomicBoolean isAsked = new AtomicBoolean();
    private volatile Optional<Instant> silentSince = Optional.empty();

    /** It is the relay that bounds what is on its way, so the buffer need not. */
    OutboxRelay(
            BrokerOutbox outbox,
            @Channel("notifications") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<String> broker,
            RelaySettings settings,
            Surroundings surroundings) {
        this.outbox = outbox;
        this.broker = broker;
        this.settings = settings;
        this.surroundings = surroundings;
    }

    /** Not before there is a channel to send by. */
    @Scheduled(every = "{notifications.relay.every}", skipExecutionIf = ApplicationNotRunning.class)
    void tick() {
        ask();
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Dispatched dispatched) {
        ask();
    }

    /** For how long the broker has answered nothing of what it was given, although it is there. */
    Duration silence() {
        return silentSince.map(since -> Duration.between(since, Instant.now())).orElse(Duration.ZERO);
    }

    /** Lets the batch under way be marked; after a lease it is anybody's anyway. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(1, TimeUnit.SECONDS);
    }

    /** However many ask while it runs, it runs once more. */
    private void ask() {
        if (!thread.isShutdown() && isAsked.compareAndSet(false, true)) {
            thread.execute(this::run);
        }
    }

    private void run() {
        isAsked.set(false);
        try {
            if (surroundings.isBrokerThere()) {
                relay();
            } else {
                silentSince = Optional.empty();
            }
            surroundings.databaseIsThere();
        } catch (StoreUnavailableException e) {
            surroundings.databaseIsAway(e);
        } catch (RuntimeException e) {
            LOG.error("the outbox could not be relayed; the next run tries again", e);
        }
    }

    /** Goes on as long as the broker takes what it is given; one entry first, to see whether it takes anything. */
    private void relay() {
        var next = outbox.take(1, settings.lease());
        while (!next.isEmpty() && publish(next)) {
            next = outbox.take(settings.batch(), settings.lease());
        }
    }

    /**
     * Sends all of them without waiting in between, then waits for the broker, and marks those that it has taken. Of
     * the others nobody knows: they wait for the end of their lease, and others have their turn.
     */
    private boolean publish(List<OutboxEntry> entries) {
        Map<OutboxEntry, CompletableFuture<Void>> answers = new LinkedHashMap<>();
        entries.forEach(entry -> answers.put(entry, broker.send(entry.message()).toCompletableFuture()));
        try {
            CompletableFuture.allOf(answers.values().toArray(CompletableFuture[]::new))
                    .orTimeout(settings.answerTimeout().toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            // Each one tells for itself.
        }
        var taken =
                entries.stream().filter(entry -> isTaken(answers.get(entry))).toList();
        silentSince = taken.isEmpty() ? silentSince.or(() -> Optional.of(Instant.now())) : Optional.empty();
        outbox.published(taken);
        return taken.size() == entries.size();
    }

    private static boolean isTaken(CompletableFuture<Void> answer) {
        return answer.isDone() && !answer.isCompletedExceptionally();
    }
}
