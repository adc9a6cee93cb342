package com.acme.notifications.adapter;

import com.acme.notifications.application.DeliveryAlarms;
import com.acme.notifications.application.ProviderPauses.Pause;
import com.acme.notifications.domain.NotificationId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** One line in the log for each thing that somebody must look after. No line has an address or a text in it. */
@ApplicationScoped
class LoggedAlarms implements DeliveryAlarms {

    private static final Logger LOG = Logger.getLogger(LoggedAlarms.class);

    @Override
    public void parked(NotificationId id, String reason) {
        LOG.warnf("notification %s is parked: %s; POST /notifications/%s/replay sends it again", id, reason, id);
    }

    @Override
    public void paused(Pause pause) {
        LOG.warnf(
                "%s takes nothing, and is left alone for %d s: %s; POST /providers/%s/resume tries again now",
                pause.provider(), pause.left().toSeconds(), pause.reason(), pause.provider());
    }

    @Override
    public void resumed(String provider) {
        LOG.infof("%s takes messages again", provider);
    }

    @Override
    public void unsettled(int notifications, RuntimeException cause) {
        LOG.errorf(cause, "what came of %d notifications could not be written down; they are sent again", notifications);
    }

    @Override
    public void storeAway(RuntimeException cause) {
        LOG.warnf("nothing can be claimed, and nothing is lost: %s", cause.getMessage());
    }

    @Override
    public void storeBack() {
        LOG.info("claiming works again");
    }
}
