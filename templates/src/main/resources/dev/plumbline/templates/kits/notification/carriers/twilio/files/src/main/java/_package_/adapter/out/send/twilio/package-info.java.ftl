/**
 * Text messages by Twilio's Programmable Messaging.
 *
 * <p>A text message has no subject; the body alone is sent, up to 1,600 characters. Twilio refuses more,
 * and charges each segment of a long one.
 *
 * <p>The interface has no idempotency key and no field for an id of the caller's: a message that is sent
 * again is two messages. Both tell their status to an address that has the notification's id in it. A request refused
 * with 429 was never processed.
 *
 * <p>Sources: <a href="https://www.twilio.com/docs/messaging/api/message-resource">Messages resource</a>,
 * 2026-03-09; <a href="https://www.twilio.com/docs/usage/twilios-response">API responses</a>, 2026-07-20;
 * <a href="https://www.twilio.com/docs/api/errors/20429">error 20429</a>, read 2026-11-23.
 */
package [=package].adapter.out.send.twilio;
