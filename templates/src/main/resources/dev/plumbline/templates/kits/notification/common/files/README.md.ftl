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

A JDK 17 or newer is all you need. The tests start the real parts that the service talks to.

```
./mvnw verify
./local
```

`./local` starts these parts and the application, and prints a `curl` line that sends a notification and one that
shows it delivered. Ctrl-C stops everything. On Windows: `mvnw.cmd verify` and `local.cmd`.

## The interface

| Request | Answer |
| --- | --- |
| `POST /notifications` with the header `Idempotency-Key` and `{"channel": "email", "to": …, "subject": …, "body": …}` | 202, `Location`, `{"id": …}`; the same key again is the same notification |
| `GET /notifications/{id}` | `{"id", "status", "attempts", "detail", "changedAt"}`; status is `PENDING`, `DELIVERED` or `FAILED` |
| `GET /q/health/live`, `/q/health/ready` | for the platform |

A refusal is `application/problem+json`: 400 invalid, 404 unknown, 409 key used before for something else. Callers are
not authenticated here: keep the service inside your network, or behind a gateway that does it.

From Java, inside this service: `NotificationService.submit` joins the transaction it is called in. If that rolls
back, nothing was accepted.

<#include "/options/" + option + "/parts/readme-more.md">
## Configuration

The environment overrides every key; dots and dashes become underscores (`NOTIFICATIONS_DELIVERY_LEASE`).

| Key | Default | Meaning |
| --- | --- | --- |
| `DATABASE_URL`, `DATABASE_USER`, `DATABASE_PASSWORD` | a database on this machine | PostgreSQL |
<#include "/transports/" + transport + "/parts/readme-keys.md">
<#include "/common/parts/readme-keys.md">
<#include "/options/" + option + "/parts/readme-keys.md">

<#include "/options/" + option + "/parts/readme-rate.md">

## Where things are

| Package | What is in it |
| --- | --- |
| `domain`, `application` | what a notification is, and what happens to it; no frameworks |
| `adapter.in.rest` | HTTP |
| `adapter.out.store` | PostgreSQL |
| `adapter.out.dispatch` | how a notification gets from *accepted* to *being sent*: **the decision** |
| `adapter.out.send` | the last mile: [=lastMile] |
| `parts`, in the tests | the real parts that the tests and `./local` start |

## When something changes

Answers are in `plumbline.yaml`. Change one and let the project follow:

```
plumbline regenerate --set volume.per-day=80000
```

What you changed in the code is kept, and you are told where the new version differs.
