package com.acme.notifications.application;

import com.acme.notifications.domain.Channel;
import com.acme.notifications.domain.NotificationId;
import com.acme.notifications.domain.NotificationRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Tells of each attempt what came of it, and how long it took. */
public record MeasuredSender(NotificationSender sender, BiConsumer<SendResult, Duration> meter)
        implements NotificationSender {

    @Override
    public String provider() {
        return sender.provider();
    }

    @Override
    public Set<Channel> channels() {
        return sender.channels();
    }

    @Override
    public Duration timeLimit() {
        return sender.timeLimit();
    }

    @Override
    public List<String> faults() {
        return sender.faults();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        long start = System.nanoTime();
        var result = sender.send(id, request);
        meter.accept(result, Duration.ofNanos(System.nanoTime() - start));
        return result;
    }
}
