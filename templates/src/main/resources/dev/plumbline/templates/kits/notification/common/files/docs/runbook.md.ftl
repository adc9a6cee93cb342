# When it breaks

One section for each alarm of [ops/alerts.yaml](../ops/alerts.yaml): what to look at, in which order, what explains it, and which
observation rules an explanation out. Nothing that was accepted is thrown away by any of this; there is time to look.

Whatever the alarm, begin with the timeline of the quarter of an hour before it, for the cause is often beside what complains:
`GET /timeline?from=…&to=…`, or `select * from service_event order by at desc limit 50` where no replica answers. Attempts that
came to the same within a minute are one entry there, with `times`, the first and the last moment, and the longest.

| In the timeline stands | So |
| --- | --- |
| `STARTED` with another version, and then it begins | what was deployed |
| an earlier `STARTED` of a replica, and then no `STOPPED` (a pod that was replaced has another name) | it was killed, or crashed: its memory limit, its node, the last lines of its log |
| `REFUSED` | settings that cannot go well, each by its name |
| `PAUSED`, on one replica only, soon after its `STARTED` | its settings differ from those of the others |
| `AWAY` | the database was away, for so long; what it said |
| `BLOCKED` | somebody else holds a lock: the process, its user and its name |
<#if option == "cron">
| no `RUN` and no `ATTEMPTS`, although something is due | nobody claims: [NotificationsWait](#notificationswait) |
</#if>
| `ATTEMPTS` with a long `longestMillis` | a provider, or a recipient's server, that dawdles |
| `RESUMED` *by hand* | somebody else is at work on it |

## ProviderPaused

A provider takes nothing from anybody. Its messages wait, and no attempt of theirs is spent.

1. `GET /providers/pauses`: the `reason` is what the provider, or the network, said.
2. The timeline has `PAUSED`, with the same reason and the replica that was told; what stands right before it?

| The reason has | It is | Ruled out if | Do |
| --- | --- | --- | --- |
| 401, 403, 530, 535, *login* | a key or password that was changed, or has run out | the same key works from your own machine | set it in the environment, and restart |
| 404, 3xx, *unknown host* | a wrong address in the configuration | the address answers from inside the cluster | mend it, and restart |
| *certificate*, *handshake* | a certificate of the provider, or a proxy in between | `openssl s_client` from the same place is content | talk to whoever runs it |
| 429 | more than the contract allows | `notifications_attempts_seconds_count` is as on other days | `notifications.delivery.per-second.NAME`, or a larger contract |
| 503, *refused*, *timed out* | the provider is away | its status page, and a call from elsewhere, are content: then it is your network | wait: it goes on by itself |

Then `POST /providers/{name}/resume`, or leave it to the next try. It is over when the list of pauses is empty, and
`notifications_oldest_due_seconds` falls.

## NotificationsWait

Something could have been sent, and was not.

1. Is a provider paused? Then go to [ProviderPaused](#providerpaused).
2. `GET /q/health/ready` of each replica: is the database away? Then nothing can be claimed; it goes on when it is back, and the
   timeline has `AWAY`.
3. The timeline has `BLOCKED`: ask whoever that is, or `select pg_terminate_backend(…)` with the process that is named.
4. Attempts a second, by outcome: none, although something is due?

| What you see | It is | Ruled out if | Do |
| --- | --- | --- | --- |
| attempts a second as high as ever, and the wait grows | more comes in than is sent | it falls within minutes: that was a burst | more replicas, or more `notifications.delivery.senders` |
| attempts are few, and each takes long | a provider that dawdles | seconds an attempt are as on other days | talk to it; more senders help for now |
| no attempt at all, every replica is ready | claiming stands still | the log has *claiming works again* after *nothing can be claimed* | restart one replica, keep a thread dump of it (`jcmd 1 Thread.print`) |
| attempts end as `transient` or `ambiguous` | refused for now, again and again | they end as `accepted` | go to [AttemptsFail](#attemptsfail) |
<#if option == "queue">
| attempts are few, and `GET /q/health/well` names the broker or a backlog | what hands out messages is away, or nobody consumes | *well* is content | look at the broker; the sweep sends what was lost on the way |
</#if>

## NotificationsParked

These are kept, and not tried again by themselves.

1. `GET /notifications?status=PARKED`: `detail` is the reason.
2. Are all reasons alike? Then it is one cause, and not many recipients.
3. `GET /notifications/{id}` of one: its `history`. A number that is missing is an attempt that took its replica with it, or that
   ended after its lease.

| The reason is | It is | Ruled out if | Do |
| --- | --- | --- | --- |
<#if purpose != "transactional">
| somebody says that nothing comes, and nothing of theirs is parked | `SUPPRESSED`: they unsubscribed, or their address bounced | `GET /suppressions?to=…` is empty | `DELETE /suppressions/{id}`, if they ask for it |
</#if>
| a refusal of the recipient or the message | that message | it is the same for everybody | mend the recipient at the source; dismiss it |
| the age, after days of the same fault | a fault that nobody mended in `notifications.delivery.patience` | others were sent by the same provider meanwhile | mend it, then replay |
| *none of the last … attempts came to an end* | a message that ends the service or takes for ever | the service was restarted as often for other reasons | look at that message before you replay it |
| *it cannot be read* | a row that somebody else wrote, or a version before this one | the row was written by this version | mend the row, then replay |
| *nothing here carries …* | a route that was there when it was accepted | the route is in the configuration | put it back, then replay |

`POST /notifications/{id}/replay` for one; `POST /notifications/replay?reason=…` for all with a reason like this. What nobody
needs any more: `POST /notifications/{id}/dismiss?because=…`, or `POST /notifications/dismiss?because=…&reason=…`; it is not sent,
counts as parked no more, and its history says who dismissed it and why. What nobody looks after is deleted after
`notifications.keep.parked`.

## AttemptsFail

1. The timeline has `ATTEMPTS` by outcome and reason, how often, how long, and one notification of each: its `history`, by
   `GET /notifications/{id}`.
2. Attempts a second, by outcome, for the provider that is named.

| Outcome | It is | Do |
| --- | --- | --- |
| `permanent` | refused for good: look at who sends such messages, and to whom | [NotificationsParked](#notificationsparked) |
| `transient` | refused for now: greylisting, a full mailbox, a limit for one recipient | nothing, unless it does not end |
| `ambiguous` | no answer after the request had left: a network that breaks, a provider at its limit. Some arrive twice | look at the seconds an attempt takes |
| `misconfigured`, `unavailable` | the provider is paused | [ProviderPaused](#providerpaused) |
<#if layers?seq_contains("quiet-hours")>
| `quiet` | no attempt: it was night where the recipient is, and it goes in the morning there | nothing |
</#if>

<#if layers?seq_contains("provider-events")>
## EventsRefused

Somebody tells what becomes of messages, and it is not taken. Nothing is lost by that. Statuses stay at `SENT`, and what nobody
knew to be taken may be sent twice.

1. Which provider, and which outcome, has `notifications_events_total`?
2. Does the provider's own page of its webhooks show failures? Then it is the provider that was refused.

| Outcome | It is | Ruled out if | Do |
| --- | --- | --- | --- |
| `forged` | a key or login that was changed at the provider and not here | nothing was changed, and others of its events are taken | put the new one into the environment, and restart |
| `forged`, and the provider shows no failure | somebody else who tries | the addresses that call are the provider's | nothing: they are refused |
| `forged`, all of them | a proxy that changes the body or a header on the way; with Twilio, another address than `notifications.twilio.events-url` | it began with no change of a proxy | let it through as it is |
| `old` | a clock that is wrong | `date` agrees with that of another machine | mend it |
| `old`, after a time in which the service was away | the provider repeats what it told, with the time of then | the provider signs each repetition anew | a longer `notifications.events.tolerance` for that day |
| `unreadable` | a version of its events that is not known here | a single one | look at its changes |

</#if>
## ServiceAway

No replica tells anything: none runs, none reaches the database, or whoever collects the metrics does not reach them.

1. Does `GET /q/health/live` answer, and `GET /q/health/ready`? Then it is the collecting. If only the first one does, it is the
   database.
2. If none starts: the last `REFUSED` of the timeline, or the last lines of the log. Settings that cannot go well are named there, all at once; so is a migration that
   failed.
