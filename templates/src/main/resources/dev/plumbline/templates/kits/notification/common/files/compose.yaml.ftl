# The service beside its database, for a machine with a container runtime: rendered and read by a parser, not run.
# ./mvnw package && docker compose up --build; ./local needs neither. TOKENS_KEYS, TOKENS_ISSUER and the
# keys of providers go into the file .env beside this.
services:
  database:
    image: postgres:18
    environment: {POSTGRES_DB: notifications, POSTGRES_USER: notifications, POSTGRES_PASSWORD: only-on-this-machine}
    healthcheck: {test: [CMD, pg_isready, -U, notifications], interval: 2s, retries: 30}
  service:
    build: .
    depends_on: {database: {condition: service_healthy}}
    env_file: [{path: .env, required: false}]
    environment:
      DATABASE_URL: jdbc:postgresql://database:5432/notifications
      DATABASE_USER: notifications
      DATABASE_PASSWORD: only-on-this-machine
    stop_grace_period: 30s
    ports: ["127.0.0.1:8080:8080", "127.0.0.1:9000:9000"]
