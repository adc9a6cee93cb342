/**
 * Whatever Knock carries, by its workflows. A notification triggers one; which texts, in which language, when, together
 * with which others, and whether the recipient wants it at all, is said in Knock, by whoever writes there.
 *
 * <p>A subject that is the key of a workflow ({@code book-due}) triggers that one; any other triggers the one that is
 * configured. A body that is a JSON object is the workflow's data; any other is in the data as {@code body}, beside
 * {@code subject}. Always in it are {@code channel}, in lower case, and {@code notification_id}.
 *
 * <p>A recipient is known to Knock by the address: with it as mail address or telephone number, or, where it is
 * neither, as somebody who is there already. Preferences, digests and the inbox are theirs.
 *
 * <p>The header {@code Idempotency-Key} is the notification's id: for a day a repetition triggers nothing more.
 *
 * <p>Sources, read 2026-11-27:
 * <a href="https://docs.knock.app/send-notifications/triggering-workflows/api">Triggering workflows</a>,
 * <a href="https://docs.knock.app/api-reference/overview/idempotent-requests.md">Idempotent requests</a>,
 * <a href="https://docs.knock.app/managing-recipients/identifying-recipients">Identifying recipients</a>.
 */
package [=package].adapter.out.send.knock;
