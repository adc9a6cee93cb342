package org.example.library.reminders.application;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.example.library.reminders.domain.Channel;
import org.example.library.reminders.domain.DeliveryStatus;
import org.example.library.reminders.domain.NotificationId;
import org.example.library.reminders.domain.NotificationRequest;

/**
 * Remembers every notification: the intent before it is sent, and what came of it. Everything but {@link #accept}
 * commits by itself.
 *
 * <p>All of it throws {@link StoreUnavailableException} while the store is away.
 */
public interface NotificationStore {

    /**
     * Inserts the request as pending, in the caller's transaction, or finds the one accepted earlier.
     *
     * @throws KeyReusedException if the key was used before for a different request
     */
    Accepted accept(NotificationRequest request);

    Optional<NotificationState> find(NotificationId id);

    /**
     * Those of one status, the ones accepted last first.
     *
     * @param last those accepted before this one; all, if it is empty
     */
    List<NotificationState> list(DeliveryStatus status, Optional<NotificationState> last, int limit);

    /**
     * Takes up to {@code limit} due notifications for {@code lease}, oldest first. Two callers at the same moment never
     * get the same one. One that cannot be read is parked, and is not among them. An empty list means that nothing is
     * due.
     *
     * @param except these have to wait
     */
    List<Claim> claimDue(int limit, Set<Channel> except, Duration lease);

    /** Takes this one notification, if it is pending, due, readable and not claimed by somebody else. */
    Optional<Claim> claim(NotificationId id, Duration lease);

    /** Writes what came of claims. Where the lease ran out and somebody else holds the notification, nothing is written. */
    void settle(List<Settled> settled);

    Backlog backlog();

    /** Makes a parked notification pending again, as if it had just been accepted. False if it is not parked. */
    boolean replay(NotificationId id);

    /** Makes parked notifications pending again, and tells how many. */
    int replay(Parked which);

    /**
     * Makes a parked notification one that is not sent any more. False if it is not parked.
     *
     * @param note stands in its history
     */
    boolean dismiss(NotificationId id, String note);

    /** The same for all of these; tells how many. */
    int dismiss(Parked which, String note);

    /**
     * Some of what is parked.
     *
     * @param reason is part of the reason they were parked for; empty for any
     */
    record Parked(String reason, Instant from, Instant until) {}

    /** What was kept; not new if the key was seen before. */
    record Accepted(NotificationId id, boolean isNew) {}

    /**
     * What came of a claim.
     *
     * @param tried is written down beside it
     */
    record Settled(Claim claim, Settlement settlement, Optional<Tried> tried) {

        /** Of one that was handed to nobody. */
        public Settled(Claim claim, Settlement settlement) {
            this(claim, settlement, Optional.empty());
        }
    }
}
