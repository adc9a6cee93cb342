/**
 * Push notifications by Firebase Cloud Messaging, HTTP v1. The recipient's address is the registration token of a device.
 *
 * <p>The interface has no idempotency key: a notification that is sent again is two. A token that is not registered any
 * more is refused for good; so is one of another sender.
 *
 * <p>Sources, read 2026-11-26:
 * <a href="https://firebase.google.com/docs/reference/fcm/rest/v1/projects.messages/send">send</a>,
 * <a href="https://firebase.google.com/docs/reference/fcm/rest/v1/ErrorCode">its errors</a>,
 * <a href="https://firebase.google.com/docs/cloud-messaging/throttling-and-quotas">quotas</a>.
 */
package [=package].adapter.out.send.firebase;
