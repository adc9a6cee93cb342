package [=package].adapter.out.dispatch.broker;

import [=package].parts.RealParts;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Nothing runs by itself: the test plays the scheduler, and so decides what happens between two steps. */
public final class NoScheduler implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return new RealParts().testResources();
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.scheduler.enabled", "false");
    }
}
