package org.example.library.reminders.adapter.out.dispatch;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.example.library.reminders.application.NotificationSender;
import org.example.library.reminders.application.SendResult;
import org.example.library.reminders.domain.Channel;
import org.example.library.reminders.domain.NotificationId;
import org.example.library.reminders.domain.NotificationRequest;

/** Stands before the real sender, in the tests only, and answers for it while there is a {@link Script}. */
@Priority(1)
@Decorator
class ScriptedSender implements NotificationSender {

    @Inject
    @Delegate
    NotificationSender real;

    @Inject
    Script script;

    @Override
    public String provider() {
        return real.provider();
    }

    @Override
    public Set<Channel> channels() {
        return real.channels();
    }

    @Override
    public Duration timeLimit() {
        return real.timeLimit();
    }

    @Override
    public List<String> faults() {
        return real.faults();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        return script.play(id).orElseGet(() -> real.send(id, request));
    }
}
