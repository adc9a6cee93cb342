package [=package].application;

import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;

/**
 * Accepts a notification durably, in the caller's transaction. How it travels from here to a
 * {@link NotificationSender} is the recorded decision: see docs/decisions.
 */
public interface NotificationDispatcher {

    /**
     * Accepts the request, or finds the notification accepted earlier under the same key.
     *
     * @throws KeyReusedException if the key was used before for a different request
     */
    NotificationId dispatch(NotificationRequest request);
}
