package com.acme.notifications.adapter;

import com.acme.notifications.application.DeliveryAlarms;
import com.acme.notifications.application.ProviderPauses.Pause;
import com.acme.notifications.application.Timeline;
import com.acme.notifications.application.Timeline.Event;
import com.acme.notifications.domain.NotificationId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * One line in the log for each thing that somebody must look after, and one entry of the timeline if it is about more than
 * one notification. No line has an address or a text in it.
 */
@ApplicationScoped
class LoggedAlarms implements DeliveryAlarms {

    private static final Logger LOG = Logger.getLogger(LoggedAlarms.class);

    /** Providers repeat whom a message was for. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s<>\"':;,()]+@[^\\s<>\"':;,()]+|\\+\\d[\\d ().-]{6,}\\d|\\b\\d{9,}\\b");

    private final Timeline timeline;
    private final AtomicReference<Absence> absence = new AtomicReference<>();

    /** @param since by {@link System#nanoTime} */
    private record Absence(long since, String reason) {}

    LoggedAlarms(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void parked(NotificationId id, String reason) {
        LOG.warnf("notification %s is parked: %s; replay it, or dismiss it (see docs/runbook.md)", id, shown(reason));
    }

    @Override
    public void paused(Pause pause) {
        LOG.warnf(
                "%s takes nothing, and is left alone for %d s: %s; POST /providers/%s/resume tries again now",
                pause.provider(), pause.left().toSeconds(), shown(pause.reason()), pause.provider());
        timeline.add(Event.PAUSED, pause.provider(), pause.reason(), 1, Duration.ZERO);
    }

    @Override
    public void resumed(String provider) {
        LOG.infof("%s takes messages again", provider);
        timeline.add(Event.RESUMED, provider, "it took a message", 1, Duration.ZERO);
    }

    @Override
    public void unsettled(int notifications, RuntimeException cause) {
        LOG.errorf(
                cause, "what came of %d notifications could not be written down; they are sent again", notifications);
        timeline.add(Event.UNSETTLED, "database", cause.getMessage(), notifications, Duration.ZERO);
    }

    @Override
    public void storeAway(RuntimeException cause) {
        LOG.warnf("nothing can be claimed, and nothing is lost: %s", cause.getMessage());
        absence.compareAndSet(null, new Absence(System.nanoTime(), cause.getMessage()));
    }

    /** Only now there is somewhere to write it. */
    @Override
    public void storeBack() {
        LOG.info("claiming works again");
        var was = absence.getAndSet(null);
        if (was != null) {
            timeline.add(Event.AWAY, "database", was.reason(), 1, Duration.ofNanos(System.nanoTime() - was.since()));
        }
    }

    static String shown(String reason) {
        return ADDRESS.matcher(reason).replaceAll("***");
    }
}
