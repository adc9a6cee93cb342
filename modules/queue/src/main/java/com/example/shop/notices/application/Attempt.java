package com.example.shop.notices.application;

import com.example.shop.notices.application.NotificationStore.Settled;
import java.time.Duration;
import java.util.Optional;

/** One attempt: send and settle. */
final class Attempt {

    private final OpenRoutes open;
    private final SendPolicy policy;
    private final DeliveryAlarms alarms;
    private final Settler settler;

    Attempt(OpenRoutes open, SendPolicy policy, DeliveryAlarms alarms, Settler settler) {
        this.open = open;
        this.policy = policy;
        this.alarms = alarms;
        this.settler = settler;
    }

    /** Whether it can come to an end before somebody else may try. */
    boolean fits(Claim claim, Duration leaseLeft) {
        var sender = sender(claim);
        return sender.isEmpty() || sender.get().timeLimit().compareTo(leaseLeft) < 0;
    }

    /** What is written down of a claim that was handed to nobody. */
    Settlement none(Claim claim) {
        return sender(claim)
                .<Settlement>map(
                        sender -> new Settlement.Postponed(sender.provider(), Duration.ZERO, "no sender was free"))
                .orElseGet(() -> new Settlement.Retry(Duration.ZERO, "no sender was free"));
    }

    private Optional<NotificationSender> sender(Claim claim) {
        try {
            return Optional.of(open.routes().to(claim.request().recipient().channel()));
        } catch (NoRouteException nobody) {
            return Optional.empty();
        }
    }

    void make(Claim claim) {
        var settled = settled(claim);
        settler.settle(settled);
        if (settled.settlement() instanceof Settlement.Parked parked) {
            alarms.parked(claim.id(), parked.reason());
        }
    }

    private Settled settled(Claim claim) {
        if (policy.isWornOut(claim)) {
            return new Settled(
                    claim, new Settlement.Parked("none of the last " + claim.unended() + " attempts came to an end"));
        }
        NotificationSender sender;
        try {
            sender = open.routes().to(claim.request().recipient().channel());
        } catch (NoRouteException nobody) {
            return new Settled(claim, new Settlement.Parked(nobody.getMessage()));
        }
        var paused = open.pause(sender.provider());
        if (paused.isPresent()) {
            return new Settled(
                    claim, policy.postponed(sender.provider(), paused.get().reason()));
        }
        long start = System.nanoTime();
        var result = send(sender, claim);
        var tried = new Tried(sender.provider(), result, start, Duration.ofNanos(System.nanoTime() - start));
        return new Settled(claim, settlement(claim, sender.provider(), result), Optional.of(tried));
    }

    private Settlement settlement(Claim claim, String provider, SendResult result) {
        if (result instanceof SendResult.Misconfigured wrong) {
            open.close(provider, wrong.reason(), Optional.empty());
            return policy.postponed(provider, wrong.reason());
        }
        if (result instanceof SendResult.Unavailable away) {
            open.close(provider, away.reason(), away.retryAfter());
            return policy.postponed(provider, away.reason());
        }
        if (result instanceof SendResult.Accepted) {
            open.tookOne(provider);
        }
        return policy.after(claim, result);
    }

    /** A sender that throws has a bug; nobody knows how far it came, and the others must not wait for it. */
    private static SendResult send(NotificationSender sender, Claim claim) {
        try {
            return sender.send(claim.id(), claim.request());
        } catch (RuntimeException bug) {
            return new SendResult.Ambiguous("the sender broke: " + bug);
        } finally {
            // Whoever wants this thread to stop gets it as soon as the result is written down.
            Thread.interrupted();
        }
    }
}
