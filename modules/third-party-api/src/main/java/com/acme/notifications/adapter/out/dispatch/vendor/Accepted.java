package com.acme.notifications.adapter.out.dispatch.vendor;

import com.acme.notifications.domain.NotificationId;

/** A notification was accepted; whoever observes this after the commit may send it. */
record Accepted(NotificationId id) {}
