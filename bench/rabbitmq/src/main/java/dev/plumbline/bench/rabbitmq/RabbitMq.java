package dev.plumbline.bench.rabbitmq;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A real RabbitMQ, on free ports and with directories of its own, as processes that are ours. What is in its folder
 * outlives a kill. It needs Debian's package {@code rabbitmq-server}, of which the service may run beside it or not.
 */
final class RabbitMq implements AutoCloseable {

    /** The one in /usr/sbin becomes another user. */
    private static final Path SERVER = Path.of("/usr/lib/rabbitmq/bin/rabbitmq-server");

    private static final String NODE = "proof@localhost";
    private static final String LOG = "server.log";
    private static final Duration START = Duration.ofSeconds(120);

    private final Path folder;
    private final int port = freePort();
    private final int namesPort = freePort();

    /** Nodes of Erlang ask it for each other; one that a node starts by itself would outlive it. */
    private final Process names;

    private volatile @Nullable Process server;

    private RabbitMq() throws IOException {
        this.folder = Files.createTempDirectory("rabbitmq");
        this.names = new ProcessBuilder("epmd", "-address", "127.0.0.1", "-port", String.valueOf(namesPort))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("epmd.log").toFile())
                .start();
        Files.write(folder.resolve("rabbitmq.conf"), List.of("disk_free_limit.absolute = 1MB"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end)); // also if somebody breaks us off
    }

    /** One that is away. */
    static RabbitMq away() {
        try {
            return new RabbitMq();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an app of ours has to be told. */
    Map<String, String> settings() {
        return Map.of("rabbitmq-host", "127.0.0.1", "rabbitmq-port", String.valueOf(port));
    }

    /** Starts it; again, if it ends at once: after a kill its name and its port may still be taken for a moment. */
    void up() {
        try {
            Awaitility.await()
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(200))
                    .ignoreExceptions()
                    .until(() -> {
                        Process running = server;
                        if (running == null || !running.isAlive()) {
                            server = started();
                        }
                        try (Connection connection = connection()) {
                            return connection.isOpen();
                        }
                    });
        } catch (ConditionTimeoutException e) {
            throw new IllegalStateException("RabbitMQ did not start:\n" + log(), e);
        }
    }

    private Process started() throws IOException {
        var builder = new ProcessBuilder(SERVER.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(LOG).toFile());
        builder.environment().putAll(environment());
        return builder.start();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve(LOG));
        } catch (IOException e) {
            return "is Debian's package rabbitmq-server installed? " + e;
        }
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("HOME", folder.toString()),
                Map.entry("ERL_EPMD_ADDRESS", "127.0.0.1"),
                Map.entry("ERL_EPMD_PORT", String.valueOf(namesPort)),
                Map.entry("RABBITMQ_NODENAME", NODE),
                Map.entry("RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1"),
                Map.entry("RABBITMQ_NODE_PORT", String.valueOf(port)),
                Map.entry("RABBITMQ_DIST_PORT", String.valueOf(freePort())),
                Map.entry("RABBITMQ_MNESIA_BASE", folder.resolve("data").toString()),
                Map.entry("RABBITMQ_LOG_BASE", folder.resolve("log").toString()),
                Map.entry("RABBITMQ_PID_FILE", folder.resolve("pid").toString()),
                Map.entry(
                        "RABBITMQ_CONFIG_FILE", folder.resolve("rabbitmq.conf").toString()),
                Map.entry("RABBITMQ_CONF_ENV_FILE", folder.resolve("none").toString()),
                Map.entry(
                        "RABBITMQ_ENABLED_PLUGINS_FILE",
                        folder.resolve("plugins").toString()));
    }

    /** As a power cut does. */
    void kill() {
        Process running = server;
        if (running != null) {
            end(running);
            server = null;
        }
    }

    private void end() {
        kill();
        end(names);
    }

    /** A shell, the machine of Erlang below it, and what that has started. */
    private static void end(Process process) {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    /** How many messages of a queue nobody holds. */
    long waitingIn(String queue) {
        return with(channel -> channel.messageCount(queue));
    }

    /** Hands a message to an exchange, as it comes from elsewhere. */
    void publish(String exchange, String key, byte[] body) {
        with(channel -> {
            channel.basicPublish(exchange, key, null, body);
            return true;
        });
    }

    /** Another consumer's queue, which gets from now on what an exchange gets. */
    void subscribe(String exchange, String queue) {
        with(channel -> {
            channel.queueDeclare(queue, true, false, false, Map.of());
            channel.exchangeDeclare(exchange, BuiltinExchangeType.FANOUT, true);
            return channel.queueBind(queue, exchange, "");
        });
    }

    /** The oldest message of a queue, which is then gone from it. */
    Optional<String> take(String queue) {
        return with(channel -> Optional.ofNullable(channel.basicGet(queue, true)))
                .map(one -> new String(one.getBody(), StandardCharsets.UTF_8));
    }

    private interface Work<T> {
        T on(Channel channel) throws IOException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = connection()) {
            Channel channel = connection.createChannel();
            channel.confirmSelect();
            T result = work.on(channel);
            channel.waitForConfirmsOrDie();
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection() throws IOException, TimeoutException {
        var factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(port);
        factory.setAutomaticRecoveryEnabled(false);
        return factory.newConnection();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
