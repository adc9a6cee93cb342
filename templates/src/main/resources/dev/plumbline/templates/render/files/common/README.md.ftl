# [=name]

Accepts notifications over HTTP and delivers them. [=page.chosen.summary]

Why it is built like this, what was rejected, and what would change the decision:
[docs/decisions/[=recordFile]](docs/decisions/[=recordFile]).

## Build

```
./mvnw verify
```

This needs a JDK 17 or newer and nothing else. The tests run against real parts that the build brings along.
One of them, `RecordedDecisionTest`, holds code, configuration and build to the recorded decision.

## Run

```
./local
```

This starts everything on this machine, prints a `curl` line that sends a notification and another that shows
what became of it, and stops with Ctrl-C. Nothing leaves the machine.

To run it for real, build with `./mvnw package` and start `java -jar target/quarkus-app/quarkus-run.jar` with
the settings that `src/main/resources/application.properties` lists; the environment overrides every one of them.

## Use

`POST /notifications` with a header `Idempotency-Key` and a body like this:

```json
{"channel": "EMAIL", "to": "reader@example.com", "subject": "Hello", "body": "It works."}
```

The answer `202` means *accepted durably*. The same key again is the same notification.
`GET /notifications/{id}` tells how far it is: `PENDING`, `DELIVERED` or `FAILED`.

Delivery is *at least once*: a crash between sending and writing that down repeats one message.

## Layout

| Package | What is in it |
| --- | --- |
| `domain` | what a notification is; plain Java |
| `application` | what the service does, and the ports it does it through; plain Java |
| `adapter.in.rest` | HTTP in |
| `adapter.out.store` | the table of notifications |
| `adapter.out.dispatch` | how a notification gets from *accepted* to *being sent*: **the decision** |
| `adapter.out.send` | the last mile: [=lastMile] |

## When something changes

Answers are in `plumbline.yaml`. Change one and let the project follow:

```
plumbline regenerate --set volume.per-day=80000
```

What you changed in the code is kept, and you are told where the new version differs.
