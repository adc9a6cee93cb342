/**
 * Messages in Microsoft Teams, by webhooks of the Workflows app.
 *
 * <p>A webhook posts to the channel or chat that its workflow was made for, and its address is the secret. So a request
 * names it by a word: {@code {"channel": "chat", "to": "team"}} goes by {@code notifications.teams.webhooks.team}. Teams
 * takes about four messages a second on each, of at most 28 KB, and gives no id.
 *
 * <p>Sources, read 2026-11-26:
 * <a href="https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using">webhooks, what
 * they take and their limits</a>,
 * <a href="https://adaptivecards.io/explorer/TextBlock.html">the card</a>.
 */
package [=package].adapter.out.send.teams;
