package [=package].domain;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a caller asks for.
 *
 * @param subject one line; may be empty on channels that have none
 */
<#if priorities == "yes" || tenants != "1">
public record NotificationRequest(
        IdempotencyKey key,
        Recipient recipient,
        String subject,
        String body<#if priorities == "yes">,
        Priority priority</#if><#if tenants != "1">,
        Tenant tenant</#if>) {
<#else>
public record NotificationRequest(IdempotencyKey key, Recipient recipient, String subject, String body) {
</#if>

    public NotificationRequest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(recipient, "recipient");
<#if priorities == "yes">
        Objects.requireNonNull(priority, "priority");
</#if>
<#if tenants != "1">
        Objects.requireNonNull(tenant, "tenant");
</#if>
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a subject is one line");
        }
        if (body.isBlank()) {
            throw new IllegalArgumentException("a notification needs a body");
        }
        if (body.indexOf('\0') >= 0 || !isText(recipient.address(), subject, body)) {
            throw new IllegalArgumentException("a notification is text: no NUL, no half of a surrogate pair");
        }
    }

<#if priorities == "yes" || tenants != "1">
    /** The usual: [=(priorities == "yes")?then("no more urgent than others", "")][=(priorities == "yes" && tenants != "1")?then(", and ", "")][=(tenants != "1")?then("for nobody in particular", "")]. */
    public NotificationRequest(IdempotencyKey key, Recipient recipient, String subject, String body) {
        this(key, recipient, subject, body<#if priorities == "yes">, Priority.NORMAL</#if><#if tenants != "1">, Tenant.NONE</#if>);
    }

</#if>
    private static boolean isText(String... values) {
        return Stream.of(values).allMatch(value -> StandardCharsets.UTF_8.newEncoder().canEncode(value));
    }
}
