package dev.plumbline.bench.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A line to a broker on which connections break off while they are being made, each at another byte of what it says. */
public final class BreakingLine implements AutoCloseable {

    private final Queue<Integer> breaks = new ConcurrentLinkedQueue<>();
    private final ServerSocket listener;
    private final int to;

    public BreakingLine(Broker broker) {
        this.to = broker.port();
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** The next connection breaks after so many bytes from the broker, and each further call is for another one. */
    public void breakAfter(int bytes) {
        breaks.add(bytes);
    }

    /** How many breaks are still to come. */
    public int left() {
        return breaks.size();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), to);
                int bytes = Optional.ofNullable(breaks.poll()).orElse(Integer.MAX_VALUE);
                daemon(() -> carry(near, far, Integer.MAX_VALUE));
                daemon(() -> carry(far, near, bytes));
            } catch (IOException leaving) {
                // Closed on purpose; the loop looks.
            }
        }
    }

    private static void carry(Socket from, Socket to, int most) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8_192];
            int left = most;
            for (int read = in.read(some); read >= 0 && left > 0; read = in.read(some)) {
                out.write(some, 0, Math.min(read, left));
                left -= most == Integer.MAX_VALUE ? 0 : read;
                if (left <= 0) {
                    return;
                }
            }
        } catch (IOException broken) {
            // So is the other direction.
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
