package com.acme.notifications.application;

import com.acme.notifications.domain.Channel;
import com.acme.notifications.domain.NotificationId;
import com.acme.notifications.domain.NotificationRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The last mile: hands one notification to one provider. Never called inside a transaction. */
public interface NotificationSender {

    /** The provider's name, as it stands in addresses and in the log: short, lower case. */
    String provider();

    /** What it carries. */
    Set<Channel> channels();

    /** The longest that {@link #send} takes. */
    Duration timeLimit();

    /** What is wrong with the settings so that nothing could be sent, each with the key; empty if nothing is. */
    List<String> faults();

    /**
     * Sends once, within the time limit. Does not throw for anything a provider or a network can do: that is what
     * {@link SendResult} tells.
     *
     * @param id passed on to providers that can recognise a repetition
     */
    SendResult send(NotificationId id, NotificationRequest request);
}
