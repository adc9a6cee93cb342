# One notification, file by file

1. `NotificationResource` gets a `POST`. `NotificationDocument` names all that is missing, `FieldLimits` what no provider would take;
   `Refusals` makes a problem document of either.
2. `NotificationService` asks `Routes` whether anybody carries the channel, and hands the request to a `NotificationDispatcher`.
<#include "/options/" + option + "/parts/walkthrough.md">
5. `PostgresNotificationStore` keeps the row. It begins as `PENDING`; the same idempotency key again finds the same row. A claim gives the row to one sender for a while (`DueClaims`, a lease), so that no other replica sends it.
<#if purpose != "transactional">
   Where the recipient has unsubscribed (`UnsubscribeResource`), or their address is on the list for another reason
   (`PostgresSuppressions`), the claim makes it `SUPPRESSED` instead.
</#if>
6. `Attempt` looks whether the provider takes anything for now (`OpenRoutes`), then calls its `NotificationSender`, outside of any
   transaction: <#list carriers?keys as carrier>`adapter.out.send.[=carrier?replace("-", "")]`<#sep>, </#list>. What came of it is a `SendResult`.
<#if layers?seq_contains("quiet-hours")>
   In the `QuietHours` of its recipient `QuietSender` does not call it.
</#if>
7. `SendPolicy` makes a `Settlement` of the result: sent, parked, tried again later, or waiting for a provider that is paused
   (`ProviderPauses`). `Settler` has it written, many in one commit. If the lease has run out meanwhile, nothing is written: whoever
   has the row now decides. The attempt is written in the same statement, for `GET /notifications/{id}` and for the timeline.
<#if layers?seq_contains("provider-events")>
8. What the provider tells afterwards comes to `adapter.in.webhook`: a class for each provider lets it prove itself, `EventIntake` refuses
   and counts, and `PostgresProviderEvents` moves the row on, once for each event.
</#if>
[=layers?seq_contains("provider-events")?then(9, 8)]. `LoggedAlarms` says in the log, and in the `Timeline`, what somebody must look after; `Metrics` counts; `Blockers` looks who
   holds us up in the database. `TimelineResource` tells all that happened, in one order.

`Wiring` puts these together. A crash at any line leaves the row `PENDING` with a lease that runs out: then it is sent, or sent once
more.
