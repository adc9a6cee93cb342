package com.example.shop.notices.adapter.out.dispatch.broker;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Nothing runs by itself: the test plays the scheduler, and so decides what happens between two steps. */
public final class NoScheduler implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.scheduler.enabled", "false", "notifications.relay.lease", "1s");
    }
}
