package com.acme.notifications.adapter.out.dispatch.vendor;

import com.acme.notifications.adapter.out.dispatch.DispatcherContract;
import com.acme.notifications.parts.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(RealParts.class)
class VendorDispatcherTest extends DispatcherContract {}
