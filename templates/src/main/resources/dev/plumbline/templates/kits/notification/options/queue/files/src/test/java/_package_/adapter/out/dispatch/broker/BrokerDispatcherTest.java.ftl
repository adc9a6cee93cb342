package [=package].adapter.out.dispatch.broker;

import [=package].adapter.out.dispatch.DispatcherContract;
import [=package].parts.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(RealParts.class)
class BrokerDispatcherTest extends DispatcherContract {}
