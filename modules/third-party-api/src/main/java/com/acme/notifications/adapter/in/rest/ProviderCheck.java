package com.acme.notifications.adapter.in.rest;

import com.acme.notifications.application.NotificationService;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether providers take messages. Neither liveness nor readiness: the service goes on accepting, and a restart would
 * mend nothing.
 */
@Wellness
@ApplicationScoped
class ProviderCheck implements HealthCheck {

    private final NotificationService service;

    ProviderCheck(NotificationService service) {
        this.service = service;
    }

    @Override
    public HealthCheckResponse call() {
        var pauses = service.pauses().stream().filter(pause -> !pause.isOver()).toList();
        var answer = HealthCheckResponse.named("providers").status(pauses.isEmpty());
        pauses.forEach(pause -> answer.withData(pause.provider(), pause.reason()));
        return answer.build();
    }
}
