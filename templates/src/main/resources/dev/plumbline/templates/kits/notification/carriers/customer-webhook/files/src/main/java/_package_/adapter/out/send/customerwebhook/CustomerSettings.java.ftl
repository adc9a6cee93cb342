package [=package].adapter.out.send.customerwebhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Read once, at the start; a key that is missing stops the start and is named. */
@ConfigMapping(prefix = "notifications.customer-webhook")
public interface CustomerSettings {

    /** By the name that a request has for its recipient. */
    Map<String, Endpoint> endpoints();

    /** One customer's system. */
    interface Endpoint {

        String url();

        /** {@code whsec_} and 24 to 64 random bytes in Base64. */
        String secret();
    }

    /** How long one call may take, from the first byte to the last; shorter than the lease. */
    @WithDefault("30s")
    Duration timeLimit();
}
