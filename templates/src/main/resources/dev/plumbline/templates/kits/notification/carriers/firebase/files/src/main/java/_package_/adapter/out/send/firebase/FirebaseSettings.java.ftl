package [=package].adapter.out.send.firebase;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Read once, at the start; a key that is missing stops the start and is named. */
@ConfigMapping(prefix = "notifications.firebase")
public interface FirebaseSettings {

    /** The id of the Firebase project. */
    String project();

    /** The file with the key of a service account that may send. */
    java.nio.file.Path credentials();

    /** How long one notification may take, from the first byte to the last; shorter than the lease. */
    @WithDefault("30s")
    Duration timeLimit();
}
