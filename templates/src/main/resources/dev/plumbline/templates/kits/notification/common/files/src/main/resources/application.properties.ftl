# Where things are; the environment overrides every key (NOTIFICATIONS_DELIVERY_LEASE, QUARKUS_DATASOURCE_JDBC_URL ...).
quarkus.datasource.db-kind=postgresql
quarkus.datasource.jdbc.url=${DATABASE_URL:jdbc:postgresql://localhost:5432/notifications}
quarkus.datasource.username=${DATABASE_USER:notifications}
quarkus.datasource.password=${DATABASE_PASSWORD:}
quarkus.datasource.jdbc.max-size=16
quarkus.datasource.jdbc.acquisition-timeout=5S
quarkus.datasource.jdbc.login-timeout=5S
quarkus.datasource.jdbc.additional-jdbc-properties.connectTimeout=5
quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout=30
quarkus.datasource.jdbc.additional-jdbc-properties.ApplicationName=[=name]
quarkus.flyway.migrate-at-start=true

# HTTP in
quarkus.http.limits.max-body-size=1M
quarkus.http.test-port=0
quarkus.jackson.fail-on-unknown-properties=true

# Delivery: how long one attempt may take, and how often and how late to try again
notifications.delivery.lease=PT2M
notifications.delivery.max-attempts=12
notifications.delivery.first-delay=PT5S
notifications.delivery.longest-delay=PT1H

# Nothing is started behind your back: the tests bring their own parts, and ./local does.
quarkus.devservices.enabled=false
quarkus.application.name=[=name]

<#include "/options/" + option + "/parts/application.properties">

<#include "/carriers/" + lastMile + "/parts/application.properties">
