package [=package].adapter.out.dispatch.vendor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the vendor is called. */
@ConfigMapping(prefix = "notifications.vendor")
public interface VendorSettings {

    /** Calls at the same moment, in this replica; at least 1. What is beyond that waits for the sweep. */
    @WithDefault("8")
    int parallel();

    /** How often to look for what is due and nobody is working on. */
    @WithDefault("5s")
    String recoveryEvery();

    /** Notifications that one sweep tries at most. */
    @WithDefault("500")
    int batch();
}
