# [=name]

Sends notifications. A request over HTTP is accepted durably and delivered at least once.

## The decision

**[=page.chosen.title]** ([=page.chosen.made]).

<#include "/options/" + option + "/parts/readme.md">

Why, what was rejected, and what would change it: [[=recordPath?no_esc]]([=recordPath?no_esc]).

<#list pictures as picture>
![[=picture.alternative]](docs/decisions/[=picture.file?no_esc])

</#list>
## Build and run

A JDK 17 or newer is all you need<#if (brokerKind!"") == "rabbitmq"> for the tests, which start the real parts that the
service talks to, but for RabbitMQ: Maven brings none, so what stands in for it keeps messages in memory, and shows what
the service does when the broker is away, but not what RabbitMQ does. `./local` needs one that runs (`BROKER_HOST`,
`BROKER_PORT`)<#else>. The tests start the real parts that the service talks to</#if>.

```
./mvnw verify
./local
```

`./local` starts these parts and the application, and prints a `curl` line that sends a notification and one that
shows it delivered. Ctrl-C stops everything. On Windows: `mvnw.cmd verify` and `local.cmd`.

## The interface

| Request | Answer |
| --- | --- |
| `POST /notifications` with the header `Idempotency-Key` and `{"channel": "email", "to": …, "subject": …, "body": …[=(priorities == "yes")?then(", \"priority\": …", "")?no_esc][=(tenants != "1")?then(", \"tenant\": …", "")?no_esc][=(purpose == "both")?then(", \"purpose\": …", "")?no_esc][=layers?seq_contains("quiet-hours")?then(", \"zone\": …", "")?no_esc]}` | 202, `Location`, `{"id": …}`; the same key again is the same notification |
| `GET /notifications/{id}` | `{"id", "status", "attempts", "detail", "acceptedAt", "changedAt", "history"}`; status is `PENDING`, `SENT`[=layers?seq_contains("provider-events")?then(", `DELIVERED`, `BOUNCED`", "")?no_esc][=(purpose != "transactional")?then(", `SUPPRESSED`", "")?no_esc], `PARKED` or `DISMISSED`; `history` has each attempt that came to an end, and that it was dismissed: `{"number", "at", "provider", "outcome", "detail", "tookMillis"}` |
| `GET /notifications?status=…&before=…&limit=…` | those of one status, the ones accepted last first; `before` is the last id of the page before |
| `POST /notifications/{id}/replay` | 202: a parked notification is sent again; 409 if it is not parked |
| `POST /notifications/replay?reason=…&from=…&until=…` | sends again all that is parked, or what was parked for a reason like this, between these moments |
| `POST /notifications/{id}/dismiss?because=…` | 202: a parked notification is never sent, and its history says who said so, by the token's subject, and why; 409 if it is not parked |
| `POST /notifications/dismiss?because=…&reason=…&from=…&until=…` | the same for what the replay of this reason and time would send again |
<#if option == "cron" && replay == "yes">
| `POST /notifications/sent/replay?from=…&until=…&to=…` | accepts again all that was sent, was accepted between these moments, and went to this address, or to any if it is left out |
</#if>
<#if layers?seq_contains("provider-events")>
| `POST /events/{provider}` | what the provider tells afterwards: see below |
</#if>
<#if purpose != "transactional">
| `GET /suppressions?to=…&limit=…`, `DELETE /suppressions/{id}` | addresses that get nothing, or nothing that is sold, and why; take one off the list |
| `GET /unsubscribe/{link}`, `POST /unsubscribe/{link}` | for recipients, without a token: a page that asks, and what unsubscribes |
</#if>
| `GET /providers/pauses`, `POST /providers/{name}/resume` | providers that take nothing for now; try one again now |
| `GET /timeline?from=…&to=…&limit=…` | what happened between these moments, of a day at most, in one order: attempts, pauses, [=(option == "cron")?then("runs of the schedule, ", "")]starts and stops with the version, a database that was away, or locked by somebody else |
| `POST /tokens/{jti}/deny` | a token in wrong hands is refused from now on: here at once, by other replicas within five seconds |
| `GET /q/health/live`, `/q/health/ready`, `/q/health/well` | for the platform; *well* is for people: it says which provider takes nothing |
| `GET /q/metrics` | for Prometheus: `notifications_attempts_seconds` by provider and outcome, `notifications_oldest_due_seconds`, `notifications_parked`, `notifications_providers_paused`[=layers?seq_contains("provider-events")?then(", `notifications_events_total` by provider and outcome", "")?no_esc] |
| `GET /q/openapi` | this interface, as OpenAPI |

`/q` is on a port of its own (9000), which is for the platform and not for callers.

Callers bring a token (`Authorization: Bearer …`): a JWT of the issuer, for this service, signed by RS256 with one of the
issuer's keys. These are read every five minutes, and again when a token names one that is not known; while the issuer is away,
the last ones hold for an hour. The claim `scope` says what a token is good for: `notifications.send`, `notifications.read`, or
`notifications.operate` for what is parked, providers,[=(purpose != "transactional")?then(" suppressions,", "")] the timeline and denying tokens. It has a `jti`, by which it can be denied, and is refused an
hour after it was made, if it does not end before.

A refusal is `application/problem+json`: 400 invalid, too long, or a channel that nobody here carries; 401 no valid
token; 403 a token whose scope does not allow it; 404 unknown; 405,
406, 415 not like this; 409 key used before for something else; 413 more than 1 MB; 500 a fault of ours, with the number
that it has in the log; 503 while the database is away: send the same request again, with the same key, and it is kept once.
<#if layers?seq_contains("provider-events")>What providers tell comes without a token: see below.
</#if>
From Java, inside this service: `NotificationService.submit` joins the transaction it is called in. If that rolls
back, nothing was accepted.

## What becomes of a notification

| What happens | What follows |
| --- | --- |
| the provider takes it | `SENT`, with the provider's id |
<#if layers?seq_contains("provider-events")>
| the provider tells that it arrived | `DELIVERED` |
| the provider tells that it did not, and will not | `BOUNCED`, with the reason; also after `DELIVERED`, for some systems take a mail and return it later |
</#if>
<#if purpose != "transactional">
| the recipient has unsubscribed[=layers?seq_contains("provider-events")?then(", or the provider told before that there is nobody at that address", "")] | `SUPPRESSED`, with the reason, before it is sent |
</#if>
| the provider refuses this one for good | `PARKED` at once |
| a fault that may pass | tried again at random moments, less and less often; `PARKED` after `notifications.delivery.patience` |
| no answer at all | the same, and soon ever more rarely, for it may have arrived |
| a wrong password, key, address or right; 429, 503; the provider is away | the *provider* is paused, no attempt is spent, nothing is lost; it goes on by itself when the provider takes one again |
| a row that cannot be read | `PARKED`, and the others go on |
| whoever operates it dismisses what is parked | `DISMISSED`: it is never sent |
<#if layers?seq_contains("quiet-hours")>
| it is night where the recipient is | it waits for the morning there, without an attempt; its history has `quiet` |
</#if>

<#if layers?seq_contains("quiet-hours")>
`zone` is where the recipient's clock is, such as `Europe/Berlin`. A request that has it may wait: it is not sent in the quiet
hours there (`notifications.quiet-hours`), but when they are over, also where the clock is put forward or back that night. Give it
with all that is sold, and leave it out where somebody waits for the message, such as a password reset: without it a message is
sent at any hour<#if priorities == "yes">, and so is what is `urgent`</#if>.

</#if>
<#if priorities == "yes">
`priority` is `urgent`, `normal` (if it is left out) or `bulk`. What is more urgent is sent before all that waits, however
long that is; what is on its way already is not interrupted.

</#if>
<#if tenants != "1">
`tenant` says on whose behalf. Tenants take turns: one message of each that has something waiting, then the next round. So
nobody waits for what another one has piled up. Each replica goes round by itself.

</#if>
<#if ordering == "yes">
Messages to one recipient (the same channel and address) go one at a time, in the order in which they were accepted. One
that is tried again later holds up those behind it, and nobody else; one that is parked holds up nobody, and a replay
sends it after what went meanwhile. Of two that are accepted in transactions at the same moment either may be the first.<#if priorities == "yes"> An urgent one
waits for what its recipient was to get before it.</#if>

</#if>
Attempts are counted when they begin, and are in `history` when they are over: one that is missing there is under way, ended
with its replica, or ended after its lease or after its provider had told of it. One that cost nothing, because the provider was paused, has the number of
the next. The latest 200 are told, and all are deleted with their notification.

Nothing is thrown away: what is parked stays until somebody replays it, or for `notifications.keep.parked`. The log has
one line at `WARN` for each notification that is parked, and for each pause that begins. In production it is JSON; what
a message says is not in it, and what looks like an address or a number is left out of what providers say.

<#if purpose != "transactional">
### Unsubscribing

<#if purpose == "both">`purpose` says what a message is for: `transactional` is what its recipient did or must know, `marketing` what you would like to sell.
A mail of the latter<#else>A mail</#if> has the headers `List-Unsubscribe` and `List-Unsubscribe-Post` (RFC 8058): mail programs show a
button by it, and post to the link. What writes its mails itself gets the link beside the text, to write them. The large
providers of mailboxes want the mail signed, too (DKIM), these headers included: that is up to what sends it. Whoever opens the link is
asked first, on a page that is yours to word (`unsubscribe.html`, `unsubscribed.html`), for scanners of mail follow every link.
From then on the address gets nothing that is sold<#if purpose == "both">, and everything else</#if>. Let `/unsubscribe/` through from outside. Other channels have no
such header: what ends it there, such as STOP in answer to a text message, is the provider's.

`GET /suppressions` has who unsubscribed<#if layers?seq_contains("provider-events")>, and who gets nothing at all, because the provider told that the address does not exist. What
bounced for another reason, such as a full mailbox, is no reason</#if>. An address stays there until somebody takes it off, by
`DELETE /suppressions/{id}`. What was `SUPPRESSED` is not sent by that: ask for it anew.

</#if>
<#if layers?seq_contains("provider-events")>
### What providers tell

An event is taken if its provider proves it, in its own way, and if it is not older than `notifications.events.tolerance`,
where the provider says when; else the answer is 401. What is told a second time does nothing. A notification never goes
back: what is `BOUNCED` stays so. An event may come before the attempt that it tells of has ended, or when nobody knew that the
provider had taken the message: it counts, and the message is not sent once more. What is about messages of somebody else with the same
account is ignored. Let these addresses through from outside, and nothing else.

<#list carriers?keys as carrier>
<#include "/carriers/" + carrier + "/parts/readme-events.md" ignore_missing=true>
</#list>

</#if>
The service does not start with settings that cannot go well, such as the example's sender address, or a lease shorter
than the provider's time limit; it names all of them.

<#include "/options/" + option + "/parts/readme-more.md">
## Operation

`ops/alerts.yaml` has alarms for Prometheus, `ops/dashboard.json` a dashboard for Grafana, and [docs/runbook.md](docs/runbook.md)
says what to do about each alarm; it begins with the timeline of the quarter of an hour before. `Dockerfile`, `ops/kubernetes.yaml` and `compose.yaml` are a start for your own: they are
rendered and read by a parser, not run.

## Configuration

The environment overrides every key; dots and dashes become underscores (`NOTIFICATIONS_DELIVERY_LEASE`).

| Key | Default | Meaning |
| --- | --- | --- |
| `DATABASE_URL`, `DATABASE_USER`, `DATABASE_PASSWORD` | a database on this machine | PostgreSQL |
| `TOKENS_KEYS`, `TOKENS_ISSUER` | none: it does not start without | where the issuer of tokens shows its keys (JWKS, by https or as a file), and its name |
<#if purpose != "transactional">
| `UNSUBSCRIBE_URL`, `UNSUBSCRIBE_KEY` | none: it does not start without | where `/unsubscribe` is reached from outside, by https; 32 random bytes in Base64, by which links cannot be forged. Keep it: with another one the links that were sent are dead |
</#if>
| `notifications.tokens.audience` | `[=name]` | what the issuer calls this service |
| `notifications.tokens.oldest-seconds` | 3600 | for how long a token is valid after it was made |
<#list transports?keys as transport>
<#include "/transports/" + transport + "/parts/readme-keys.md">
</#list>
<#include "/common/parts/readme-keys.md">
<#if layers?seq_contains("provider-events")>
| `notifications.events.tolerance` | 5 min | how far the moment that an event names may be from now |
</#if>
<#include "/options/" + option + "/parts/readme-keys.md">

<#include "/options/" + option + "/parts/readme-rate.md">

## Where things are

[One notification, file by file](docs/walkthrough.md).

| Package | What is in it |
| --- | --- |
| `domain`, `application` | what a notification is, and what happens to it; no frameworks |
| `adapter.in.rest` | HTTP |
<#if layers?seq_contains("provider-events")>
| `adapter.in.webhook` | what providers tell, and how each proves it |
</#if>
| `adapter.out.store` | PostgreSQL |
| `adapter.out.dispatch` | how a notification gets from *accepted* to *being sent*: **the decision** |
| `adapter.out.send` | the last mile: <#list carriers as carrier, channels>[=carrier] for [=channels?join(", ")]<#sep>; </#list> |
| `parts`, in the tests | the real parts that the tests and `./local` start |
<#list carriers["http-gateway"]![] as channel>
<#if (variant[channel]!"http-gateway") != "http-gateway">

**To be built:** what was decided for [=channel] is `[=variant[channel]]`, and there is no adapter for it yet. What is here
speaks a small contract of its own over HTTP; write that provider's calls into `adapter.out.send.httpgateway`.
</#if>
</#list>

## When something changes

Answers are in `plumbline.yaml`. Change one and let the project follow:

```
plumbline regenerate --set volume.per-day=80000
```

What you changed in the code is kept, and you are told where the new version differs.
