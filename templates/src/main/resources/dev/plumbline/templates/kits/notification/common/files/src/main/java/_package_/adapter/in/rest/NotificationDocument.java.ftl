<#assign fields = ["channel", "to", "subject", "body"] + (priorities == "yes")?then(["priority"], []) + (tenants != "1")?then(["tenant"], []) + (purpose == "both")?then(["purpose"], []) + layers?seq_contains("quiet-hours")?then(["zone"], [])>
<#assign fields = fields?map(name -> "String " + name)>
package [=package].adapter.in.rest;

import [=package].domain.Channel;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationRequest;
<#if priorities == "yes">
import [=package].domain.Priority;
</#if>
<#if purpose != "transactional">
import [=package].domain.Purpose;
</#if>
import [=package].domain.Recipient;
<#if tenants != "1">
import [=package].domain.Tenant;
</#if>
<#if layers?seq_contains("quiet-hours")>
import [=package].domain.Zone;
</#if>
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The body of a request.
 *
 * @param channel a name of {@link Channel}, in either case
 * @param subject may be left out on channels that have none
<#if priorities == "yes">
 * @param priority a name of {@link Priority}, in either case; normal if it is left out
</#if>
<#if tenants != "1">
 * @param tenant on whose behalf
</#if>
<#if purpose == "both">
 * @param purpose a name of {@link Purpose}, in either case
</#if>
<#if layers?seq_contains("quiet-hours")>
 * @param zone of the recipient, such as {@code Europe/Berlin}: it may wait until the night is over there
</#if>
 */
<#if ("public record NotificationDocument(" + fields?join(", ") + ") {")?length <= 120>
public record NotificationDocument([=fields?join(", ")]) {
<#elseif ("        " + fields?join(", ") + ") {")?length <= 120>
public record NotificationDocument(
        [=fields?join(", ")]) {
<#else>
public record NotificationDocument(
        [=fields?join(",\n        ")]) {
</#if>

    /**
     * What is asked for, by this document and the header.
     *
     * @throws InvalidRequestException if anything is missing or wrong; it names all that is missing
     */
    public NotificationRequest toRequest(String key) {
        List<String> missing = new ArrayList<>();
        require(missing, "the header Idempotency-Key", key);
        require(missing, "channel", channel);
        require(missing, "to", to);
        require(missing, "body", body);
<#if tenants != "1">
        require(missing, "tenant", tenant);
</#if>
<#if purpose == "both">
        require(missing, "purpose", purpose);
</#if>
        if (!missing.isEmpty()) {
            throw new InvalidRequestException("missing: " + String.join(", ", missing));
        }
        try {
            var recipient = new Recipient(known(Channel.values(), "channel", channel), to);
<#if priorities == "yes" || tenants != "1" || purpose != "transactional" || layers?seq_contains("quiet-hours")>
            var request = new NotificationRequest(
                    new IdempotencyKey(key),
                    recipient,
                    subject == null ? "" : subject,
                    body<#if priorities == "yes">,
                    priority == null ? Priority.NORMAL : known(Priority.values(), "priority", priority)</#if><#if tenants != "1">,
                    new Tenant(tenant)</#if><#if purpose != "transactional">,
                    [=(purpose == "both")?then("known(Purpose.values(), \"purpose\", purpose)", "Purpose.MARKETING")]</#if><#if layers?seq_contains("quiet-hours")>,
                    zone == null ? Zone.NONE : Zone.named(zone)</#if>);
<#else>
            var request =
                    new NotificationRequest(new IdempotencyKey(key), recipient, subject == null ? "" : subject, body);
</#if>
            FieldLimits.check(request);
            return request;
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(e.getMessage());
        }
    }

    /** @throws InvalidRequestException naming those that are known, if this is none of them */
    static <E extends Enum<E>> E known(E[] values, String what, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException(
                        "unknown " + what + " '" + name + "'; known are " + Arrays.toString(values)));
    }

    private static void require(List<String> missing, String name, String value) {
        if (value == null) {
            missing.add(name);
        }
    }
}
