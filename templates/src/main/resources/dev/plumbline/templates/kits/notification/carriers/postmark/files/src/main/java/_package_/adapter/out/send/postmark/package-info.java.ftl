/**
 * Email by Postmark.
 *
 * <p>Keys:
 * <ul>
 *   <li>{@code notifications.postmark.server-token}: needed
 *   <li>{@code notifications.postmark.from}: an address with a confirmed signature or domain, with or without a
 *       name; needed
 *   <li>{@code notifications.postmark.message-stream}: {@code outbound}
 *   <li>{@code notifications.postmark.time-limit}: for one mail; {@code 30s}, and shorter than the lease
 *   <li>{@code quarkus.rest-client.postmark.url}: {@code https://api.postmarkapp.com}
 *   <li>{@code quarkus.rest-client.postmark.connect-timeout} and {@code read-timeout}: milliseconds
 * </ul>
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
