package com.example.shop.notices.application;

import com.example.shop.notices.domain.NotificationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was told, as a list. */
public final class RememberedTimeline implements Timeline {

    private final List<String> told = new ArrayList<>();

    public List<String> told() {
        return told;
    }

    @Override
    public void add(Event event, String subject, String detail, long times, Duration took) {
        told.add(event + " " + subject + ": " + detail);
    }

    @Override
    public List<Past> attempts(NotificationId id) {
        throw new UnsupportedOperationException("nothing is read here");
    }

    @Override
    public List<Entry> between(Instant from, Instant to, int limit) {
        throw new UnsupportedOperationException("nothing is read here");
    }
}
