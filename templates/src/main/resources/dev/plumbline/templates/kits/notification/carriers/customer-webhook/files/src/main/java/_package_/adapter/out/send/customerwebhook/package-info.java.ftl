/**
 * Calls of customers' systems, signed as Standard Webhooks asks.
 *
 * <p>A request names the endpoint by a word: {@code {"channel": "webhook", "to": "acme"}} goes to
 * {@code notifications.customer-webhook.endpoints.acme.url}. So nobody who may ask for a notification can make this
 * service call an address of his own, and each customer has a secret that the others do not know.
 *
 * <p>The customer gets {@code {"type": "notification", "timestamp": …, "data": {"id": …, "subject": …, "body": …}}} with the
 * headers {@code webhook-id}, which is the same for every repetition, {@code webhook-timestamp} and
 * {@code webhook-signature}. Any answer of the 200s means taken; 410 means never again. What is wrong with one customer's
 * system does not stop what is for the others.
 *
 * <p>Source, read 2026-11-26:
 * <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard Webhooks</a>.
 */
package [=package].adapter.out.send.customerwebhook;
