package [=package].adapter.out.dispatch.broker;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the outbox empties. Neither liveness nor readiness: while the broker is away the service goes
 * on accepting, and a restart would not bring the broker back.
 */
@Wellness
@ApplicationScoped
class BacklogCheck implements HealthCheck {

    private final BrokerOutbox outbox;
    private final RelaySettings settings;

    BacklogCheck(BrokerOutbox outbox, RelaySettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        var backlog = outbox.backlog();
        return HealthCheckResponse.named("broker outbox")
                .status(backlog.oldest().compareTo(settings.alarm()) < 0)
                .withData("waiting", backlog.waiting())
                .withData("oldest-seconds", backlog.oldest().toSeconds())
                .build();
    }
}
