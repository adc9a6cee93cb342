package [=package].adapter.out.dispatch;

import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;

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
