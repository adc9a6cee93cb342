<#assign more = (priorities == "yes")?then(["Priority"], []) + (tenants != "1")?then(["Tenant"], []) + (purpose != "transactional")?then(["Purpose"], []) + layers?seq_contains("quiet-hours")?then(["Zone"], [])>
<#assign usual = (priorities == "yes")?then(["no more urgent than others"], []) + (tenants != "1")?then(["for nobody in particular"], []) + (purpose == "both")?then(["nothing that is sold"], []) + (purpose == "marketing")?then(["something that is sold"], []) + layers?seq_contains("quiet-hours")?then(["at any hour"], [])>
<#assign fields = ["IdempotencyKey key", "Recipient recipient", "String subject", "String body"] + more?map(type -> type + " " + type?lower_case)>
package [=package].domain;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a caller asks for.
 *
 * @param subject one line; may be empty on channels that have none
 */
<#if ("public record NotificationRequest(" + fields?join(", ") + ") {")?length <= 120>
public record NotificationRequest([=fields?join(", ")]) {
<#elseif ("        " + fields?join(", ") + ") {")?length <= 120>
public record NotificationRequest(
        [=fields?join(", ")]) {
<#else>
public record NotificationRequest(
        [=fields?join(",\n        ")]) {
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
        this(key, recipient, subject, body<#if priorities == "yes">, Priority.NORMAL</#if><#if tenants != "1">, Tenant.NONE</#if><#if purpose != "transactional">, Purpose.[=(purpose == "both")?then("TRANSACTIONAL", "MARKETING")]</#if><#if layers?seq_contains("quiet-hours")>, Zone.NONE</#if>);
    }

</#if>
    private static boolean isText(String... values) {
        return Stream.of(values)
                .allMatch(value -> StandardCharsets.UTF_8.newEncoder().canEncode(value));
    }
}
