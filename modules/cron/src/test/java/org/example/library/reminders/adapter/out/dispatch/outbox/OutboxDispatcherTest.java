package org.example.library.reminders.adapter.out.dispatch.outbox;

import org.example.library.reminders.adapter.out.dispatch.DispatcherContract;
import org.example.library.reminders.parts.RealParts;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(RealParts.class)
class OutboxDispatcherTest extends DispatcherContract {}
