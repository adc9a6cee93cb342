package [=package].application;

import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Remembers every notification: the intent before it is sent, and what came of it. */
public interface NotificationStore {

    /**
     * Inserts the request as pending, in the caller's transaction, or finds the one accepted earlier.
     *
     * @throws KeyReusedException if the key was used before for a different request
     */
    Accepted accept(NotificationRequest request);

    Optional<NotificationState> find(NotificationId id);

    /**
     * Takes up to {@code limit} due notifications for {@code lease}, oldest first. Two callers at
     * the same moment never get the same one. Commits by itself.
     */
    List<Claim> claimDue(int limit, Duration lease);

    /** Takes this one notification, if it is pending, due and not claimed by somebody else. Commits by itself. */
    Optional<Claim> claim(NotificationId id, Duration lease);

    /**
     * Writes what came of a claim. Commits by itself.
     *
     * @return false if the lease ran out and somebody else holds the notification now; nothing is written then
     */
    boolean settle(Claim claim, Settlement settlement);

    /** @param isNew false if the key was seen before */
    record Accepted(NotificationId id, boolean isNew) {}
}
