package com.acme.notifications.application;

import com.acme.notifications.domain.NotificationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Remembers what happened, of attempts and of the service itself, for whoever looks for a cause. */
public interface Timeline {

    /** What happens to the service. */
    enum Event {
        /** A replica started; the subject is its version. */
        STARTED,
        /** It was asked to stop, and has. Where this is missing it was killed, or crashed. */
        STOPPED,
        /** It did not start, because its settings cannot go well. */
        REFUSED,
        /** A provider takes nothing. */
        PAUSED,
        RESUMED,
        /** The database could not be reached. */
        AWAY,
        /** This service waits in the database for somebody else. */
        BLOCKED,
        /** So many results could not be written down, and these notifications are sent once more. */
        UNSETTLED
    }

    /**
     * Writes down what has just ended. Never throws: while the database is away, it is not written.
     *
     * @param detail null if there is nothing more to say
     * @param took zero for a moment
     */
    void add(Event event, String subject, String detail, long times, Duration took);

    /** The latest 200 attempts of a notification that came to an end, and that it was dismissed, the first one first. */
    List<Past> attempts(NotificationId id);

    /**
     * What began in this time, the earliest first. Attempts of one minute at one provider that came to the same are one
     * entry, and so are runs of one replica.
     */
    List<Entry> between(Instant from, Instant to, int limit);

    /**
     * An attempt.
     *
     * @param number as it was counted; one that was not counted, because the provider was paused, has that of the next
     * @param provider {@code operator} if it was dismissed
     * @param outcome a name of {@link SendResult}, in lower case, or {@code dismissed}
     * @param detail the provider's id if it was accepted, who dismissed it and why, otherwise the reason
     */
    record Past(int number, Instant at, String provider, String outcome, String detail, long tookMillis) {}

    /**
     * Something that happened.
     *
     * @param until when the last of it was over
     * @param kind a name of {@link Event}, {@code ATTEMPTS} or {@code DISMISSED}
     * @param subject the provider, the version
     * @param replica null for attempts and what was dismissed
     * @param longestMillis the longest of these
     * @param notification the first of these; null for what happened to the service
     */
    record Entry(
            Instant at,
            Instant until,
            String kind,
            String subject,
            String detail,
            long times,
            long longestMillis,
            String replica,
            String notification) {}
}
