package org.example.library.reminders.adapter.out.dispatch.outbox;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.example.library.reminders.adapter.out.dispatch.DispatcherContract;
import org.example.library.reminders.parts.RealParts;

@QuarkusTest
@TestProfile(RealParts.class)
class OutboxDispatcherTest extends DispatcherContract {}
