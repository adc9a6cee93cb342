/**
 * Any channel, by a gateway of your own or a provider this project does not know.
 *
 * <p>The gateway takes {@code POST} with a bearer token, the header {@code Idempotency-Key} and this JSON:
 * {@code {"id": …, "channel": "EMAIL", "to": …, "subject": …, "body": …}}.<#if purpose != "transactional"> What is sold has a
 * link beside it by which its recipient ends it, {@code "unsubscribe": …}: a mail has to carry it as RFC 8058 says.</#if> It answers with a status of the
 * 200s and may give an id of its own: {@code {"id": …}}. The key is the notification's id; a gateway that
 * honours it makes a repetition harmless. {@code 409} says that the first request is still under way,
 * {@code 429} and {@code 503} may say how long to wait (Retry-After).
 *
 * <p>Source for the header and for 409:
 * <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key HTTP
 * Header Field</a>, an Internet-Draft.
 */
package [=package].adapter.out.send.httpgateway;
