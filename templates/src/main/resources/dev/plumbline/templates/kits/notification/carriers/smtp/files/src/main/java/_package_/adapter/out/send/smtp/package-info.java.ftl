/**
 * Email by SMTP: a relay of your own, or a provider's.
 *
 * <p>Keys:
 * <ul>
 *   <li>{@code notifications.smtp.host}: needed
 *   <li>{@code notifications.smtp.port}: {@code 587}
 *   <li>{@code notifications.smtp.user} and {@code password}: both or neither; without them no AUTH
 *   <li>{@code notifications.smtp.starttls}: {@code required}; {@code on} takes it if it is offered, {@code off} never
 *   <li>{@code notifications.smtp.from}: an address, with or without a name; needed
 *   <li>{@code notifications.smtp.connect-timeout}: {@code 5s}
 *   <li>{@code notifications.smtp.read-timeout}: for each answer; {@code 20s}
 *   <li>{@code notifications.smtp.time-limit}: for one mail, all together; {@code 60s}, and shorter than the lease
 * </ul>
 *
 * <p>SMTP has no idempotency key. The Message-ID is made from the notification's id: a mail that is sent
 * again carries the same one, and many mailboxes show such a pair once.
 *
 * <p>Sources: <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2">RFC 5321, section 4.2</a>, on what
 * reply codes mean, and section 4.1.1.4, by which the final dot hands the mail over.
 */
package [=package].adapter.out.send.smtp;
