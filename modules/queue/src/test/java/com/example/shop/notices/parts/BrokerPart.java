package com.example.shop.notices.parts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/**
 * A real broker on a free port, in a JVM of its own: its libraries and the application's stay
 * apart, and it can be killed. Port and journal outlive a restart; all is gone when stopped.
 */
public final class BrokerPart implements QuarkusTestResourceLifecycleManager {

    public static final String ADDRESS = "notifications";
    public static final String DEAD_LETTERS = "notifications.dead";

    private Path data;
    private int port;
    private Process process;
    private PrintWriter questions;
    private BufferedReader answers;

    @Override
    public Map<String, String> start() {
        try {
            port = freePort();
            data = Files.createTempDirectory("broker-part");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        up();
        return new BrokerAccess(port).settings();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(BrokerPart.class));
    }

    @Override
    public void stop() {
        if (process != null) {
            kill();
            delete(data);
        }
    }

    /** Starts the broker, unless it runs, where it was and with what is in its journal. */
    public void up() {
        if (process != null && process.isAlive()) {
            return;
        }
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "@" + classPath(),
                            BrokerProcess.class.getName(),
                            Integer.toString(port),
                            data.toString())
                    .redirectError(log().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        questions = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        answers = process.inputReader(StandardCharsets.UTF_8);
        expect(BrokerProcess.READY.equals(answer()));
    }

    /** Ends the broker as a power cut does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** How many messages a queue holds, those included that a consumer has taken but not yet settled. */
    public long messagesIn(String queue) {
        questions.println(queue);
        return Long.parseLong(answer());
    }

    /** Puts a text among the messages. */
    public void send(String text) {
        new BrokerAccess(port).send(text);
    }

    /** Puts among the messages what no sender of ours would, and tells how many that is. */
    public int sendUnreadable() {
        return new BrokerAccess(port).sendUnreadable();
    }

    /** In a file, because it is longer than a command line may be on some systems. */
    private Path classPath() throws IOException {
        String quoted = System.getProperty("java.class.path").replace("\\", "\\\\");
        return Files.writeString(data.resolve("class-path"), "-cp \"" + quoted + "\"");
    }

    private String answer() {
        try {
            String line = answers.readLine();
            expect(line != null);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void expect(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("the broker did not answer; it wrote:\n" + logged());
        }
    }

    private String logged() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Path log() {
        return data.resolve("broker.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
