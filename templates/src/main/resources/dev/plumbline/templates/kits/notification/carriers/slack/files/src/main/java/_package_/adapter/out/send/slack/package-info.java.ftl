/**
 * Messages in Slack, by incoming webhooks.
 *
 * <p>A webhook posts to the channel that it was made for, and its address is the secret. So a request names it by a word:
 * {@code {"channel": "chat", "to": "team"}} goes by {@code notifications.slack.webhooks.team}. Slack takes about one
 * message a second on each, in short bursts more, and gives no id.
 *
 * <p>Sources, read 2026-11-26: <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">incoming
 * webhooks</a>, <a href="https://api.slack.com/changelog/2016-05-17-changes-to-errors-for-incoming-webhooks">their
 * errors</a>, <a href="https://docs.slack.dev/apis/web-api/rate-limits">rate limits</a>,
 * <a href="https://docs.slack.dev/messaging/formatting-message-text">which characters are escaped</a>.
 */
package [=package].adapter.out.send.slack;
