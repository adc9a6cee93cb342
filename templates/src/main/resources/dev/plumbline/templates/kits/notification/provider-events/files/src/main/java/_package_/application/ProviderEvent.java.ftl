package [=package].application;

/**
 * What a provider says afterwards about a message that it took.
 *
 * @param eventId the same whenever this event is told again, and only then
 * @param notification the id that the message was sent with; may be that of somebody else who uses the same account
 * @param providerId as the sender got it when the message was taken
 * @param status {@code DELIVERED} or {@code BOUNCED}
 * @param reason why it bounced; else empty
<#if purpose != "transactional">
 * @param isGone whether the address is at fault, and not this message, or this day: nothing that goes there will arrive
</#if>
 */
<#if purpose == "transactional">
public record ProviderEvent(
        String provider, String eventId, String notification, String providerId, Status status, String reason) {
<#else>
public record ProviderEvent(
        String provider,
        String eventId,
        String notification,
        String providerId,
        Status status,
        String reason,
        boolean isGone) {
</#if>

    public ProviderEvent {
        reason = status == Status.BOUNCED ? reason : "";
<#if purpose != "transactional">
        isGone = isGone && status == Status.BOUNCED;
</#if>
    }
<#if purpose != "transactional">

    /** Of one that says nothing of the address. */
    public ProviderEvent(
            String provider, String eventId, String notification, String providerId, Status status, String reason) {
        this(provider, eventId, notification, providerId, status, reason, false);
    }
</#if>

    /** By their names those of a notification: what is kept of an earlier version may not have these there. */
    public enum Status {
        DELIVERED,
        BOUNCED
    }
}
