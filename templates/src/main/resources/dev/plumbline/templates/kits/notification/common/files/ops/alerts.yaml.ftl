<#assign late = {"under-1s": 60, "10s": 60, "1m": 300, "15m": 1800, "hours": 14400}[maxDelay]!300>
# Alarms for Prometheus. What to do about each is in docs/runbook.md, below its name.
groups:
  - name: [=name]
    rules:
      - alert: ProviderPaused
        expr: max(notifications_providers_paused) > 0
        for: 10m
        labels: {severity: page}
        annotations:
          summary: A provider has taken nothing for ten minutes. Nothing is lost; it waits.
      - alert: NotificationsWait
        expr: max(notifications_oldest_due_seconds) > [=late?c]
        for: 5m
        labels: {severity: page}
        annotations:
          summary: A notification that could have been sent has waited for more than [=late?c] seconds.
      - alert: NotificationsParked
        # Of new ones only: after an hour it ends by itself, looked at or not.
        expr: max(notifications_parked) > (max(notifications_parked offset 1h) or vector(0))
        labels: {severity: ticket}
        annotations:
          summary: More notifications are parked than an hour ago. They stay until somebody sends them again, dismisses them, or they are too old.
      - alert: AttemptsFail
        expr: |
          sum by (provider) (rate(notifications_attempts_seconds_count{outcome!="accepted"}[15m]))
            > 0.2 * sum by (provider) (rate(notifications_attempts_seconds_count[15m]))
        for: 15m
        labels: {severity: ticket}
        annotations:
          summary: One attempt in five fails at {{ $labels.provider }}.
<#if layers?seq_contains("provider-events")>
      - alert: EventsRefused
        expr: sum by (provider) (increase(notifications_events_total{outcome=~"forged|old|unreadable"}[15m])) > 0
        for: 15m
        labels: {severity: ticket}
        annotations:
          summary: What {{ $labels.provider }} tells of messages, or somebody in its name, is refused.
</#if>
      - alert: ServiceAway
        # What cannot be read from the database is told as NaN, and is not above zero.
        expr: absent(notifications_parked >= 0)
        for: 5m
        labels: {severity: page}
        annotations:
          summary: No replica tells anything, or none reaches the database.
