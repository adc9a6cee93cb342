package [=package].adapter.out.dispatch.broker;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Whether the broker answers what it is given while it is there. A client that has lost its way is helped by nothing but
 * another start; a broker that is away is no reason for one.
 */
@Liveness
@ApplicationScoped
class RelayCheck implements HealthCheck {

    private final OutboxRelay relay;
    private final RelaySettings settings;

    RelayCheck(OutboxRelay relay, RelaySettings settings) {
        this.relay = relay;
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        var silence = relay.silence();
        return HealthCheckResponse.named("broker relay")
                .status(silence.compareTo(settings.alarm().multipliedBy(2)) < 0)
                .withData("silent-seconds", silence.toSeconds())
                .build();
    }
}
