/**
 * Email by Mailgun's Messages API.
 *
 * <p>The interface has no idempotency key: a mail that is sent again is two mails. Both carry the notification's id as
 * the variable {@code notification_id}, which comes back with every event.
 *
 * <p>Sources, read 2026-11-26:
 * <a href="https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages">Messages</a>,
 * <a href="https://documentation.mailgun.com/docs/mailgun/api-reference/authentication/">authentication</a>.
 */
package [=package].adapter.out.send.mailgun;
