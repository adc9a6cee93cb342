package com.acme.notifications.application;

import com.acme.notifications.domain.Channel;
import com.acme.notifications.domain.NotificationId;
import com.acme.notifications.domain.NotificationRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Calls a provider no more often than it allows: calls line up, and each gets its moment. */
public final class PacedSender implements NotificationSender {

    private final NotificationSender sender;
    private final long interval;
    private final int mostAtOnce;
    private final AtomicLong lastMoment;

    /**
     * @param perSecond above 0; of this replica alone
     * @param mostAtOnce how many may be in the line
     */
    public PacedSender(NotificationSender sender, double perSecond, int mostAtOnce) {
        this.sender = sender;
        this.interval = (long) (TimeUnit.SECONDS.toNanos(1) / perSecond);
        this.mostAtOnce = mostAtOnce;
        this.lastMoment = new AtomicLong(System.nanoTime() - interval);
    }

    @Override
    public String provider() {
        return sender.provider();
    }

    @Override
    public Set<Channel> channels() {
        return sender.channels();
    }

    /** The time in the line counts. */
    @Override
    public Duration timeLimit() {
        return sender.timeLimit().plusNanos(interval * mostAtOnce);
    }

    @Override
    public List<String> faults() {
        return sender.faults();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        long moment = lastMoment.updateAndGet(last -> Math.max(last + interval, System.nanoTime()));
        try {
            TimeUnit.NANOSECONDS.sleep(moment - System.nanoTime());
        } catch (InterruptedException stop) {
            return new SendResult.Transient("the service stopped before it was sent", Optional.empty());
        }
        return sender.send(id, request);
    }
}
