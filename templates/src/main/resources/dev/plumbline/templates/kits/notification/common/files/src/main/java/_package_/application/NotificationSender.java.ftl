package [=package].application;

import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;

/** The last mile: hands one notification to one provider. Never called inside a transaction. */
public interface NotificationSender {

    /**
     * Sends once, within a time limit of its own. Does not throw for anything a provider or a
     * network can do: that is what {@link SendResult} tells.
     *
     * @param id passed on to providers that can recognise a repetition
     */
    SendResult send(NotificationId id, NotificationRequest request);
}
