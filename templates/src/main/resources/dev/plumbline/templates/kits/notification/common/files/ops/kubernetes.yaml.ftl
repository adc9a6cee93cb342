# A start for your own manifests: rendered and read by a parser, not run. The image is built from the Dockerfile; the secret
# [=name] holds the variables of the README that have no default here (DATABASE_URL, TOKENS_KEYS, TOKENS_ISSUER, keys of providers).
apiVersion: apps/v1
kind: Deployment
metadata:
  name: [=name]
  labels: {app: [=name]}
spec:
  replicas: 2
  selector:
    matchLabels: {app: [=name]}
  template:
    metadata:
      labels: {app: [=name]}
      annotations: {prometheus.io/scrape: "true", prometheus.io/path: /q/metrics, prometheus.io/port: "9000"}
    spec:
      # Longer than the 5 seconds in which others learn that it goes and the 24 of a clean stop, or messages on their way are
      # sent twice.
      terminationGracePeriodSeconds: 35
      containers:
        - name: [=name]
          image: [=name]:1.0.0-SNAPSHOT
          ports: [{containerPort: 8080}, {containerPort: 9000, name: management}]
          envFrom: [{secretRef: {name: [=name]}}]
          lifecycle: {preStop: {exec: {command: [sleep, "5"]}}}
          startupProbe: {httpGet: {path: /q/health/started, port: 9000}, periodSeconds: 2, failureThreshold: 60}
          livenessProbe: {httpGet: {path: /q/health/live, port: 9000}, periodSeconds: 10, timeoutSeconds: 5}
          readinessProbe: {httpGet: {path: /q/health/ready, port: 9000}, periodSeconds: 5, timeoutSeconds: 5}
          # Judgement: measure yours.
          resources:
            requests: {cpu: 250m, memory: 384Mi}
            limits: {memory: 512Mi}
          securityContext:
            runAsNonRoot: true
            seccompProfile: {type: RuntimeDefault}
            allowPrivilegeEscalation: false
            capabilities: {drop: [ALL]}
---
apiVersion: v1
kind: Service
metadata:
  name: [=name]
spec:
  selector: {app: [=name]}
  ports: [{port: 80, targetPort: 8080}]
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: [=name]
spec:
  minAvailable: 1
  selector:
    matchLabels: {app: [=name]}
