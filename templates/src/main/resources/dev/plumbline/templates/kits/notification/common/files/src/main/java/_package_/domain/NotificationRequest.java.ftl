<#assign more = (priorities == "yes")?then(["Priority"], []) + (tenants != "1")?then(["Tenant"], []) + (purpose != "transactional")?then(["Purpose"], [])>
<#assign usual = (priorities == "yes")?then(["no more urgent than others"], []) + (tenants != "1")?then(["for nobody in particular"], []) + (purpose == "both")?then(["nothing that is sold"], []) + (purpose == "marketing")?then(["something that is sold"], [])>
package [=package].domain;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a caller asks for.
 *
 * @param subject one line; may be empty on channels that have none
 */
<#if more?size == 1 || more?size == 2>
public record NotificationRequest(
        IdempotencyKey key, Recipient recipient, String subject, String body<#list more as type>, [=type] [=type?lower_case]</#list>) {
<#elseif more?has_content>
public record NotificationRequest(
        IdempotencyKey key,
        Recipient recipient,
        String subject,
        String body<#list more as type>,
        [=type] [=type?lower_case]</#list>) {
<#else>
public record NotificationRequest(IdempotencyKey key, Recipient recipient, String subject, String body) {
</#if>

    public NotificationRequest {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(recipient, "recipient");
<#list more?map(type -> type?lower_case) as name>
        Objects.requireNonNull([=name], "[=name]");
</#list>
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

<#if purpose != "transactional">
    /** The same for another purpose. */
    public NotificationRequest with(Purpose other) {
        return new NotificationRequest(key, recipient, subject, body<#list more as type>, [=(type == "Purpose")?then("other", type?lower_case)]</#list>);
    }

</#if>
<#if more?has_content>
    /** The usual: [=usual?join(", ")]. */
    public NotificationRequest(IdempotencyKey key, Recipient recipient, String subject, String body) {
        this(key, recipient, subject, body<#if priorities == "yes">, Priority.NORMAL</#if><#if tenants != "1">, Tenant.NONE</#if><#if purpose != "transactional">, Purpose.[=(purpose == "both")?then("TRANSACTIONAL", "MARKETING")]</#if>);
    }

</#if>
    private static boolean isText(String... values) {
        return Stream.of(values)
                .allMatch(value -> StandardCharsets.UTF_8.newEncoder().canEncode(value));
    }
}
