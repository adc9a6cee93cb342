/**
 * Email by Postmark.
 *
 * <p>The interface has no idempotency key: a mail that is sent again is two mails. Both carry the
 * notification's id as the metadata {@code notification-id}, which comes back with every event.
 *
 * <p>Sources, read 2026-11-23:
 * <a href="https://postmarkapp.com/developer/api/email-api">Email API</a>,
 * <a href="https://postmarkapp.com/developer/user-guide/send-email-with-api">Sending email with API</a>,
 * <a href="https://postmarkapp.com/developer/api/overview">API overview, response and error codes</a>.
 */
package [=package].adapter.out.send.postmark;
