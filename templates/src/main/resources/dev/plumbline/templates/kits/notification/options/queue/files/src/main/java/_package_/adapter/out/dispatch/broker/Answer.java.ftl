package [=package].adapter.out.dispatch.broker;

import jakarta.jms.CompletionListener;
import jakarta.jms.Message;
import java.util.concurrent.CompletableFuture;

/** The broker's answer to one message: it is on disk there, or it is not. */
record Answer(CompletableFuture<Void> future) implements CompletionListener {

    Answer() {
        this(new CompletableFuture<>());
    }

    @Override
    public void onCompletion(Message message) {
        future.complete(null);
    }

    @Override
    public void onException(Message message, Exception exception) {
        future.completeExceptionally(exception);
    }
}
