/**
 * Email by SMTP: a relay of your own, or a provider's.
 *
 * <p>SMTP has no idempotency key. The Message-ID is made from the notification's id: a mail that is sent
 * again carries the same one, and many mailboxes show such a pair once.
 *
 * <p>Sources: <a href="https://www.rfc-editor.org/rfc/rfc5321#section-4.2">RFC 5321, section 4.2</a>, on what
 * reply codes mean, and section 4.1.1.4, by which the final dot hands the mail over.
 */
package [=package].adapter.out.send.smtp;
