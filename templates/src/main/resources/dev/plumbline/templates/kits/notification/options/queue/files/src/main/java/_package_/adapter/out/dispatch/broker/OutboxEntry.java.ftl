package [=package].adapter.out.dispatch.broker;

import [=package].domain.NotificationId;

/**
 * What is to be published.
 *
 * @param key the caller's, so that people can follow a notification through the broker
 */
record OutboxEntry(NotificationId id, String key) {}
