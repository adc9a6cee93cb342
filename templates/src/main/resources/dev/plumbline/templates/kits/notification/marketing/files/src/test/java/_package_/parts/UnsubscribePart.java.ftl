package [=package].parts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** What links to unsubscribe need: a key of their own, and a place that nobody has to reach. */
public final class UnsubscribePart implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Map.of(
                "notifications.unsubscribe.url",
                "https://localhost/unsubscribe",
                "notifications.unsubscribe.key",
                Base64.getEncoder().encodeToString(key));
    }

    @Override
    public void stop() {
        // There is nothing that runs.
    }
}
