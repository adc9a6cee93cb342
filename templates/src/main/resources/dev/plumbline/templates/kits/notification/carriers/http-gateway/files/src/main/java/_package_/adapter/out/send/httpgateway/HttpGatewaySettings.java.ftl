package [=package].adapter.out.send.httpgateway;

import [=package].domain.Channel;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** Read once, at the start; a key that is missing stops the start and is named. */
@ConfigMapping(prefix = "notifications.http-gateway")
public interface HttpGatewaySettings {

    String token();

    /** What the gateway carries; the rest is refused without asking it. */
    Set<Channel> channels();

    /** How long one notification may take, from the first byte to the last; shorter than the lease. */
    @WithDefault("30s")
    Duration timeLimit();
}
