package dev.plumbline.bench.parts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A real broker in a process of its own, which can be taken away, and comes back where it was with what it had. It ends
 * when its standard input does, and so never outlives us.
 */
public final class Broker implements AutoCloseable {

    public static final String MESSAGES = "notifications";
    public static final String DEAD_LETTERS = "notifications.dead";

    /** For what stands beside the apps. */
    public static final String TRIAL = "trial";

    static final List<String> ADDRESSES = List.of(MESSAGES, DEAD_LETTERS, TRIAL);
    static final String READY = "ready";

    private final BrokerKind kind;
    private final Path folder;
    private final int port;
    private Process process;
    private PrintWriter questions;
    private BufferedReader answers;

    private Broker(BrokerKind kind, Path folder, int port) throws IOException {
        this.kind = kind;
        this.folder = folder;
        this.port = port;
        this.process = launch();
        this.questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        awaitReady();
    }

    public static Broker start(BrokerKind kind) {
        try {
            return new Broker(kind, Files.createTempDirectory("broker"), freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public Map<String, String> settings() {
        return kind.settings(port);
    }

    /** How many messages were ever put there; by AMQP, since it was started. */
    public synchronized long messages(String address) {
        questions.println(address);
        return Long.parseLong(answer());
    }

    /**
     * Stops the broker, and starts it again.
     *
     * @param isInOrder it may tidy up; otherwise it is killed
     */
    public synchronized void restart(boolean isInOrder, Duration away) {
        stop(isInOrder);
        long end = System.nanoTime() + away.toNanos();
        Awaitility.await().atMost(away.plusSeconds(5)).until(() -> System.nanoTime() >= end);
        again();
    }

    /** @param isInOrder it may tidy up, for at most 20 seconds; otherwise it is killed */
    public synchronized void stop(boolean isInOrder) {
        try {
            if (isInOrder) {
                process.destroy();
                process.waitFor(20, TimeUnit.SECONDS);
            }
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public synchronized void again() {
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        answers = process.inputReader(StandardCharsets.UTF_8);
        awaitReady();
    }

    private Process launch() throws IOException {
        return Children.start(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        kind.program().getName(),
                        String.valueOf(port),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile())));
    }

    private void awaitReady() {
        String answer = answer();
        if (!answer.equals(READY)) {
            throw new IllegalStateException("the broker said " + answer);
        }
    }

    private String answer() {
        try {
            String line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException("the broker left; it wrote:\n" + Files.readString(log()));
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return folder.resolve("broker.log");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        stop(false);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
