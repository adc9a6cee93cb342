package com.acme.notifications.adapter.out.dispatch.vendor;

import com.acme.notifications.parts.RealParts;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No sweep runs by itself: what is delivered was delivered by the call after the commit. */
public final class NoScheduler implements QuarkusTestProfile {

    private final RealParts parts = new RealParts();

    @Override
    public List<TestResourceEntry> testResources() {
        return parts.testResources();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(parts.getConfigOverrides());
        overrides.put("quarkus.scheduler.enabled", "false");
        overrides.put("notifications.delivery.senders", "2");
        return overrides;
    }
}
