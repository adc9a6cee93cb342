package com.acme.notifications.adapter.out.dispatch;

import com.acme.notifications.application.SendResult;
import com.acme.notifications.domain.NotificationId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/** What the last mile shall answer, and what it was asked. Without a script the real one answers. */
@Singleton
public class Script {

    private final AtomicReference<IntFunction<SendResult>> answers = new AtomicReference<>();
    private final List<Send> sends = new CopyOnWriteArrayList<>();

    /** One message handed to the last mile. */
    public record Send(NotificationId id, boolean inTransaction) {}

    /** Answers by how often this notification was sent, 1 the first time. */
    public void answer(IntFunction<SendResult> answer) {
        answers.set(answer);
    }

    public void end() {
        answers.set(null);
        sends.clear();
    }

    Optional<SendResult> play(NotificationId id) {
        var answer = answers.get();
        if (answer == null) {
            return Optional.empty();
        }
        sends.add(new Send(id, QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION));
        return Optional.of(answer.apply(sends(id)));
    }

    public List<Send> sends() {
        return sends;
    }

    public int sends(NotificationId id) {
        return (int) sends.stream().filter(send -> send.id().equals(id)).count();
    }
}
