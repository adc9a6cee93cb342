package [=package].parts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code ./local}: the real parts and the packaged application on this machine, until Ctrl-C. */
public final class Local {

    private static final Path APPLICATION = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Path LOG = Path.of("target", "local.log");
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Path TOKEN = Path.of("target", "local.token");
    private static final Duration TOKEN_AGE = Duration.ofMinutes(5);
    private static final int USUAL_PORT = 8080;
    private static final int USUAL_MANAGEMENT_PORT = 9000;

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Deque<Runnable> stops = new ArrayDeque<>();
    private IssuerPart issuer;
    private LastMiles lastMiles;

    private Local() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger.getLogger("").setLevel(Level.WARNING);
        var local = new Local();
        Runtime.getRuntime().addShutdownHook(new Thread(local::stop));
        System.exit(local.run());
    }

    /** @return the exit code: the application's own if it ends by itself */
    private int run() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        int port = free(USUAL_PORT);
        int management = free(USUAL_MANAGEMENT_PORT);
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Dquarkus.management.port=" + management);
        command.add("-Dquarkus.log.console.json.enabled=false");
        startParts(command);
        command.addAll(List.of("-jar", APPLICATION.toString()));
        Process application = startApplication(command);
        if (ready(application, "http://localhost:" + management)) {
            writeToken();
            explain("http://localhost:" + port, "http://localhost:" + management);
            show(application);
        }
        out.println("The application ended by itself; the end of " + LOG + ":");
        var lines = Files.readAllLines(LOG);
        lines.subList(Math.max(0, lines.size() - 20), lines.size()).forEach(out::println);
        return Math.max(1, application.exitValue());
    }

    private void startParts(List<String> command) {
        for (var entry : new RealParts().testResources()) {
            out.println("Starting " + entry.getClazz().getSimpleName());
            QuarkusTestResourceLifecycleManager part = instance(entry.getClazz());
            stops.push(part::stop);
            part.start().forEach((key, value) -> command.add("-D" + key + "=" + value));
            if (part instanceof LastMiles found) {
                lastMiles = found;
            }
            if (part instanceof IssuerPart found) {
                issuer = found;
            }
        }
    }

    private static QuarkusTestResourceLifecycleManager instance(
            Class<? extends QuarkusTestResourceLifecycleManager> part) {
        try {
            return part.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(part + " needs a constructor without parameters", e);
        }
    }

    private Process startApplication(List<String> command) throws IOException {
        out.println("Starting the application; its log is " + LOG);
        Process application = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        stops.push(() -> {
            application.destroy();
            application.onExit().join();
        });
        return application;
    }

    /** As curl takes a header from a file; nobody else on this machine may read it. */
    private void writeToken() throws IOException {
        Files.deleteIfExists(TOKEN);
        Files.createFile(TOKEN);
        for (boolean isOwner : new boolean[] {false, true}) {
            TOKEN.toFile().setReadable(isOwner, isOwner);
        }
        Files.writeString(TOKEN, "Authorization: Bearer " + issuer.token());
    }

    private static boolean ready(Process application, String management) throws InterruptedException {
        var client = HttpClient.newHttpClient();
        var question = HttpRequest.newBuilder(URI.create(management + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (application.isAlive()) {
            try {
                if (client.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                    return true;
                }
            } catch (IOException e) {
                // It does not listen yet.
            }
            Thread.sleep(LOOK.toMillis());
        }
        return false;
    }

    private void explain(String url, String management) {
        out.print("\nReady. Send a notification:\n");
        for (LastMile lastMile : lastMiles.all()) {
            out.printf(
                    """

                      id=$(curl -s %1$s/notifications -H @%4$s -H 'Content-Type: application/json' -H 'Idempotency-Key: first-%2$s' \\
                        -d '{"channel": "%2$s", "to": "%3$s", "subject": "Hello", "body": "It works."[=(tenants == "1")?then("", ", \"tenant\": \"acme\"")][=(purpose == "both")?then(", \"purpose\": \"transactional\"", "")]}' | cut -d'"' -f4); echo "$id"
                    """,
                    url, lastMile.channel(), lastMile.address(), TOKEN);
        }
        out.printf(
                """

                See it delivered, a moment later:

                  curl -H @%3$s %1$s/notifications/$id

                %3$s holds a token for everything, and a new one every %4$d minutes. Health and metrics: %2$s/q
                What reaches the last mile is shown here. Ctrl-C stops everything.

                """,
                url, management, TOKEN, TOKEN_AGE.toMinutes());
    }

    private void show(Process application) throws IOException, InterruptedException {
        Map<LastMile, Integer> shown = new HashMap<>();
        long writtenAt = System.nanoTime();
        while (application.isAlive()) {
            if (System.nanoTime() - writtenAt > TOKEN_AGE.toNanos()) {
                writeToken();
                writtenAt = System.nanoTime();
            }
            for (LastMile lastMile : lastMiles.all()) {
                var arrivals = lastMile.arrivals();
                arrivals.stream()
                        .skip(shown.getOrDefault(lastMile, 0))
                        .forEach(arrival -> out.printf("--- arrived ---%n%s%n", arrival.strip()));
                shown.put(lastMile, arrivals.size());
            }
            Thread.sleep(LOOK.toMillis());
        }
    }

    /** The usual port, or any other if somebody else has it. */
    private static int free(int port) throws IOException {
        try (var usual = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return usual.getLocalPort();
        } catch (IOException e) {
            try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return any.getLocalPort();
            }
        }
    }

    /** The last started first. */
    private void stop() {
        stops.forEach(Runnable::run);
    }
}
