package dev.plumbline.bench.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A provider on loopback: notes every message, and answers as it is told to. */
public abstract sealed class Provider implements AutoCloseable permits HttpProvider, SmtpProvider {

    private final Ledger ledger = new Ledger();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final int port;
    private volatile Function<String, Answer> script = name -> Answer.TAKEN;
    private @Nullable ServerSocket listener;

    Provider() {
        this.listener = listen(0);
        this.port = listener.getLocalPort();
    }

    public int port() {
        return port;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** From now on. */
    public void answers(Answer answer) {
        script = name -> answer;
    }

    /** @param script from the name of a message */
    public void answers(Function<String, Answer> script) {
        this.script = script;
    }

    /** Nobody listens any more; who is connected is cut off. */
    public void goAway() {
        try {
            ServerSocket open = listener;
            listener = null;
            if (open != null) {
                open.close();
            }
            for (Socket connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void comeBack() {
        listener = listen(port);
    }

    @Override
    public void close() {
        closed.countDown();
        goAway();
    }

    /** One connection, until the other side leaves. */
    abstract void converse(Socket connection) throws IOException, InterruptedException;

    Answer answerTo(String name) {
        return script.apply(name);
    }

    /** False if the provider goes away before the time is over. */
    boolean stays(Duration time) throws InterruptedException {
        return !closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 1_000);
            daemon(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                daemon(() -> serve(connection));
            } catch (IOException leaving) {
                // Closed on purpose; the loop looks.
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            converse(connection);
        } catch (IOException theOtherSideLeft) {
            // Which is its right.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "provider");
        thread.setDaemon(true);
        thread.start();
    }
}
