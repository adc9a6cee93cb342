/**
 * Email and text messages by GOV.UK Notify.
 *
 * <p>Notify sends templates, not texts. Make one for each channel, with the placeholder {@code ((body))}, and
 * {@code ((subject))} as the subject of the one for email.
 *
 * <p>The interface has no idempotency key: a notification that is sent again is two. Both carry the
 * notification's id as {@code reference}, by which they can be looked up. The clock of this machine has to be
 * right to 30 seconds, or Notify refuses every request with 403.
 *
 * <p>Source, read 2026-11-23:
 * <a href="https://docs.notifications.service.gov.uk/rest-api.html">REST API documentation</a>.
 */
package [=package].adapter.out.send.govuknotify;
