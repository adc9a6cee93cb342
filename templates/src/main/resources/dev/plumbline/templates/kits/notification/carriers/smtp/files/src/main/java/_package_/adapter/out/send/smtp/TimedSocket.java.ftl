package [=package].adapter.out.send.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A socket that is closed when its time is up, whatever it is doing. The read time limit of a socket
 * starts anew with every byte, so a server that trickles could hold a mail longer than its lease.
 */
final class TimedSocket implements AutoCloseable {

    private final Socket socket = new Socket();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    TimedSocket(Duration limit) {
        done.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).whenComplete((nothing, timeUp) -> closeSocket());
    }

    Socket socket() {
        return socket;
    }

    @Override
    public void close() {
        done.complete(null);
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
