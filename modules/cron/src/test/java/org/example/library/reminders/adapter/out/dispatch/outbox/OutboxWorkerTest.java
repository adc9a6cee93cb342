package org.example.library.reminders.adapter.out.dispatch.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import org.example.library.reminders.application.Delivery;
import org.example.library.reminders.application.RememberedTimeline;
import org.example.library.reminders.parts.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealParts.class)
class OutboxWorkerTest {

    @Inject
    Delivery delivery;

    private final RememberedTimeline timeline = new RememberedTimeline();

    @Test
    void a_run_that_comes_much_too_late_is_told() {
        new OutboxWorker(delivery, timeline, Duration.ofHours(1)).drain();
        assertThat(timeline.told()).isEmpty();

        new OutboxWorker(delivery, timeline, Duration.ZERO).drain();
        assertThat(timeline.told()).containsExactly("LATE schedule: null");
    }
}
