package [=package].parts;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;

/** The other end of the last mile, here a vendor. Tests and ./local know no more of it than this. */
public final class LastMilePart implements QuarkusTestResourceLifecycleManager {

    private final VendorPart vendor = new VendorPart();

    @Override
    public Map<String, String> start() {
        return vendor.start();
    }

    /** What was handed over, oldest first: each the body of one request. */
    public List<String> received() {
        return vendor.received().stream().map(LoggedRequest::getBodyAsString).toList();
    }

    @Override
    public void stop() {
        vendor.stop();
    }
}
