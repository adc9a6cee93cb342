package [=package].adapter.out.dispatch.vendor;

import [=package].domain.NotificationId;

/** A notification was accepted; whoever observes this after the commit may send it. */
record Accepted(NotificationId id) {}
