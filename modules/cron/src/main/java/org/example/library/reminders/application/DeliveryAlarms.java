package org.example.library.reminders.application;

import java.time.Duration;
import org.example.library.reminders.domain.NotificationId;

/** Told once about each thing that somebody must look after, and when it is over. */
public interface DeliveryAlarms {

    void parked(NotificationId id, String reason);

    void paused(ProviderPauses.Pause pause);

    void resumed(String provider);

    /** Results could not be written down before their lease was over: these notifications are sent once more. */
    void unsettled(int notifications, RuntimeException cause);

    /** Nothing can be claimed. */
    void storeAway(RuntimeException cause);

    void storeBack();

    /** A run of the schedule is over, and has claimed so many. */
    void ran(int claimed, Duration took);
}
