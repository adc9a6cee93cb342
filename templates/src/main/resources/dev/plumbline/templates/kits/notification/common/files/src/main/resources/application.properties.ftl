# Where things are; the environment overrides every key (NOTIFICATIONS_DELIVERY_LEASE, QUARKUS_DATASOURCE_JDBC_URL ...).
quarkus.datasource.db-kind=postgresql
quarkus.datasource.jdbc.url=${DATABASE_URL:jdbc:postgresql://localhost:5432/notifications}
quarkus.datasource.username=${DATABASE_USER:notifications}
quarkus.datasource.password=${DATABASE_PASSWORD:}
quarkus.datasource.jdbc.max-size=16
quarkus.datasource.jdbc.acquisition-timeout=5S
quarkus.datasource.jdbc.login-timeout=5S
quarkus.datasource.jdbc.foreground-validation-interval=1S
# Longer than it takes to see who holds the lock, and shorter than the socket waits: no statement is left behind waiting
quarkus.datasource.jdbc.new-connection-sql=set lock_timeout = '10s'
quarkus.datasource.jdbc.additional-jdbc-properties.connectTimeout=5
quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout=30
quarkus.datasource.jdbc.additional-jdbc-properties.ApplicationName=[=name]
quarkus.flyway.migrate-at-start=true
# One line of JSON for each entry in production, as those who collect logs take them
quarkus.log.console.json.enabled=false
%prod.quarkus.log.console.json.enabled=true
# That the database is away is told once, and not by each connection of the pool
quarkus.log.category."io.agroal.pool".level=ERROR
quarkus.log.category."com.arjuna.ats.jta".level=ERROR
# A later decision may bring a migration whose number is lower than that of one which has run.
quarkus.flyway.out-of-order=true

# HTTP in
quarkus.http.limits.max-body-size=1M
quarkus.http.test-port=0
quarkus.jackson.fail-on-unknown-properties=true
# Health, metrics and the description of the interface are for the platform, not for callers
quarkus.management.enabled=true
quarkus.management.test-port=0
mp.openapi.extensions.smallrye.info.title=[=name]
mp.openapi.extensions.smallrye.info.version=1
mp.openapi.extensions.smallrye.info.description=Accepts notifications durably, and tells what became of them.

# Who may call: tokens of one issuer, for this service, by one of its keys, and not for long
notifications.tokens.keys=${TOKENS_KEYS:missing}
notifications.tokens.issuer=${TOKENS_ISSUER:missing}
notifications.tokens.audience=[=name]
notifications.tokens.oldest-seconds=3600
mp.jwt.verify.publickey.location=${notifications.tokens.keys}
mp.jwt.verify.publickey.algorithm=RS256
mp.jwt.verify.issuer=${notifications.tokens.issuer}
mp.jwt.verify.audiences=${notifications.tokens.audience}
mp.jwt.verify.token.age=${notifications.tokens.oldest-seconds}
smallrye.jwt.required.claims=jti,scope
smallrye.jwt.path.groups=scope
smallrye.jwt.jwks.refresh-interval=5
smallrye.jwt.jwks.forced-refresh-interval=1
smallrye.jwt.jwks.retain-cache-on-error-duration=60
quarkus.http.auth.proactive=false
quarkus.security.jaxrs.deny-unannotated-endpoints=true
<#if purpose != "transactional">

# Links by which recipients unsubscribe: where this service is reached from outside, and what they are made with
notifications.unsubscribe.url=${UNSUBSCRIBE_URL:missing}
notifications.unsubscribe.key=${UNSUBSCRIBE_KEY:missing}
</#if>
<#if layers?seq_contains("quiet-hours")>

# When nothing is sent that has the zone of its recipient, by the clock there
notifications.quiet-hours.from=21:00
notifications.quiet-hours.until=08:00
</#if>

# Delivery: how much at once, how long one attempt may take, how late to try again, and when to give up
notifications.delivery.senders=16
notifications.delivery.lease=PT2M
notifications.delivery.first-delay=PT5S
notifications.delivery.longest-delay=PT1H
notifications.delivery.patience=PT72H
notifications.delivery.max-attempts=200
# A provider that takes nothing from anybody is left alone for a while, and no message is lost by that
notifications.delivery.first-pause=PT5S
notifications.delivery.longest-pause=PT5M
# A clean stop is over within 25 seconds
notifications.delivery.stop-within=PT20S
quarkus.shutdown.timeout=4S

<#if option == "cron" && replay == "yes">
# What is forgotten: what was sent when nobody has to show it any more, and no text before that, for it may go again
notifications.keep.texts=P[=keptDays]D
<#else>
# What is forgotten: texts a week after they were accepted, what was sent when nobody has to show it any more
notifications.keep.texts=PT168H
</#if>
notifications.keep.sent=P[=keptDays]D
notifications.keep.parked=P365D
notifications.keep.look-every=1h

<#if layers?seq_contains("provider-events")>
# How far the clock of a provider may be from ours that says when it tells something; what is older may be a replay
notifications.events.tolerance=PT5M

</#if>
# Nothing is started behind your back: the tests bring their own parts, and ./local does.
quarkus.devservices.enabled=false
quarkus.application.name=[=name]

# As what this replica stands in the timeline: where it runs, and what it is a build of
notifications.replica=${HOSTNAME:local}
notifications.version=${quarkus.application.version}

<#include "/options/" + option + "/parts/application.properties">

<#list carriers?keys as carrier>
<#include "/carriers/" + carrier + "/parts/application.properties">
<#sep>

</#list>
