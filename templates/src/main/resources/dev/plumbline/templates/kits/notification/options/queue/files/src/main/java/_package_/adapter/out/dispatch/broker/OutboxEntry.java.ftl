package [=package].adapter.out.dispatch.broker;

import [=package].domain.NotificationId;

/** What is to be published, and what the message says. */
record OutboxEntry(NotificationId id, String message) {}
