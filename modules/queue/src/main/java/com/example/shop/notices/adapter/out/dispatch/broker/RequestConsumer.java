package com.example.shop.notices.adapter.out.dispatch.broker;

import com.example.shop.notices.adapter.in.rest.InvalidRequestException;
import com.example.shop.notices.application.KeyReusedException;
import com.example.shop.notices.application.NoRouteException;
import com.example.shop.notices.application.NotificationService;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.ChannelRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Accepts what producers ask for by message: they need no database in common with this service, and it may be away.
 * A request that comes again is the same notification, by its key. One that can never be accepted is set aside.
 */
@ApplicationScoped
class RequestConsumer {

    static final String CHANNEL = "requests";

    private static final Logger LOG = Logger.getLogger(RequestConsumer.class);

    /** Between two tries to accept. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final NotificationService service;
    private final ChannelRegistry channels;
    private volatile boolean isStopped;

    RequestConsumer(NotificationService service, ChannelRegistry channels) {
        this.service = service;
        this.channels = channels;
    }

    /** Acknowledges after the commit; before that, a crash brings the message back. */
    @Incoming(CHANNEL)
    @Blocking(ordered = false)
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<?> message) {
        try {
            return accept(RequestMessage.read(message.getPayload()))
                    ? message.ack()
                    : CompletableFuture.completedFuture(null);
        } catch (InvalidRequestException | UnreadableMessageException | NoRouteException | KeyReusedException e) {
            LOG.warnf("a request is set aside, to the dead letters: %s", e.getMessage());
            return message.nack(e);
        }
    }

    /**
     * Keeps the message as long as it cannot be accepted for now, because the database is away.
     *
     * @return false if it has to be left to another replica, because this one stops
     */
    private boolean accept(RequestMessage request) {
        boolean isTold = false;
        while (!isStopped) {
            try {
                service.submit(request.toRequest());
                return true;
            } catch (InvalidRequestException | NoRouteException | KeyReusedException never) {
                throw never;
            } catch (Exception notNow) { // that of a commit that failed is none of those that are declared
                if (!isTold) {
                    LOG.warnf("a request waits, and is tried until it is accepted: %s", notNow.getMessage());
                    isTold = true;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return false;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        isStopped = true;
        channels.getPausable(CHANNEL).pause();
    }
}
