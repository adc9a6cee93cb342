package [=package].application;

import [=package].domain.DeliveryStatus;
import [=package].domain.NotificationId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a notification stands.
 *
 * @param attempts how often it was handed to a provider
<#if layers?seq_contains("provider-events")>
 * @param detail the provider's id once sent; the last reason while it waits for another attempt, is parked, or bounced
<#else>
 * @param detail the provider's id once sent; the last reason while it waits for another attempt, or is parked
</#if>
 */
public record NotificationState(
        NotificationId id,
        DeliveryStatus status,
        int attempts,
        Optional<String> detail,
        Instant acceptedAt,
        Instant changedAt) {}
