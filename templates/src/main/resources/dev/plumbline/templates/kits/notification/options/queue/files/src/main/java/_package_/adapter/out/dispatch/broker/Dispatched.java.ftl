package [=package].adapter.out.dispatch.broker;

import [=package].domain.NotificationId;

/** There is something new in the outbox, once the transaction under way is committed. */
record Dispatched(NotificationId id) {}
