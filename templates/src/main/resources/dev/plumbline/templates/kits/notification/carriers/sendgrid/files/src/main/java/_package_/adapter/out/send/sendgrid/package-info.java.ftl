/**
 * Email by SendGrid's v3 Mail Send.
 *
 * <p>The interface has no idempotency key: a mail that is sent again is two mails. Both carry the
 * notification's id as the custom argument {@code notification_id}, so that the events tell them apart.
 *
 * <p>Sources, read 2026-11-23:
 * <a href="https://www.twilio.com/docs/sendgrid/api-reference/mail-send">Mail Send</a>,
 * <a href="https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors">its errors</a>,
 * <a href="https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/rate-limits">rate
 * limits</a>,
 * <a href="https://support.sendgrid.com/hc/en-us/articles/35466138799899">maximum credits exceeded</a>.
 */
package [=package].adapter.out.send.sendgrid;
