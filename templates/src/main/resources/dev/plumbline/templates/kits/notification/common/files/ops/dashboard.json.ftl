{
  "title": "[=name]",
  "uid": "[=name]",
  "schemaVersion": 39,
  "refresh": "30s",
  "time": {"from": "now-6h", "to": "now"},
  "panels": [
    {
      "id": 1, "type": "timeseries", "title": "Attempts a second, by provider and outcome",
      "gridPos": {"h": 8, "w": 12, "x": 0, "y": 0},
      "targets": [{"refId": "A", "legendFormat": "{{provider}} {{outcome}}",
        "expr": "sum by (provider, outcome) (rate(notifications_attempts_seconds_count[5m]))"}]
    },
    {
      "id": 2, "type": "timeseries", "title": "Seconds that an attempt takes, on average",
      "gridPos": {"h": 8, "w": 12, "x": 12, "y": 0},
      "fieldConfig": {"defaults": {"unit": "s"}, "overrides": []},
      "targets": [{"refId": "A", "legendFormat": "{{provider}}",
        "expr": "sum by (provider) (rate(notifications_attempts_seconds_sum[5m])) / sum by (provider) (rate(notifications_attempts_seconds_count[5m]))"}]
    },
    {
      "id": 3, "type": "timeseries", "title": "For how long the oldest waits",
      "gridPos": {"h": 8, "w": 12, "x": 0, "y": 8},
      "fieldConfig": {"defaults": {"unit": "s"}, "overrides": []},
      "targets": [{"refId": "A", "legendFormat": "oldest", "expr": "max(notifications_oldest_due_seconds)"}]
    },
    {
      "id": 4, "type": "timeseries", "title": "Parked, and providers that are paused",
      "gridPos": {"h": 8, "w": 12, "x": 12, "y": 8},
      "targets": [
        {"refId": "A", "legendFormat": "parked", "expr": "max(notifications_parked)"},
        {"refId": "B", "legendFormat": "paused", "expr": "max(notifications_providers_paused)"}
      ]
    }
  ]
}
