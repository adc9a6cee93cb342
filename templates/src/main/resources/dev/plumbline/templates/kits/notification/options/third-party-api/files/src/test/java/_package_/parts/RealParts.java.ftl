package [=package].parts;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** Everything the service talks to, real and on free ports; and less patience than in production. */
public final class RealParts implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(
                new TestResourceEntry(DatabasePart.class),
                new TestResourceEntry(IssuerPart.class),
<#if purpose != "transactional">
                new TestResourceEntry(UnsubscribePart.class),
</#if>
                new TestResourceEntry(LastMiles.class));
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "notifications.delivery.lease", "5s",
                "notifications.delivery.first-delay", "100ms",
                "notifications.delivery.longest-delay", "100ms",
                "notifications.delivery.patience", "10s",
                "notifications.delivery.first-pause", "300ms",
                "notifications.delivery.longest-pause", "1s",
                "notifications.vendor.recovery-every", "1s");
    }
}
