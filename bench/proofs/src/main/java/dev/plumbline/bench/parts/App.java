package dev.plumbline.bench.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** A built app in a process of its own, as it would run. */
public final class App implements AutoCloseable {

    /** A minute and more where the machine is busy. */
    private static final Duration START = Duration.ofMinutes(3);

    private static final Pattern LISTENING = Pattern.compile(
            "Listening on: http://localhost:(\\d+)\\. Management interface listening on http://localhost:(\\d+)");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Process process;
    private final Path log;
    private volatile int port;
    private volatile int management;

    private App(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * @param log what the app says goes there
     * @param environment for the process, beside ours
     */
    public static App launch(Path app, Path log, Map<String, String> settings, Map<String, String> environment) {
        try {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-Xmx384m");
            command.add("-Dquarkus.http.port=0");
            command.add("-Dquarkus.http.host=localhost");
            command.add("-Dquarkus.log.console.json.enabled=false");
            command.add("-Dquarkus.management.port=0");
            command.add("-Dquarkus.management.host=localhost");
            Design.both(Issuer.settings(), settings).forEach((key, value) -> command.add("-D" + key + "=" + value));
            command.addAll(List.of(
                    "-jar", app.resolve("target/quarkus-app/quarkus-run.jar").toString()));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new App(Children.start(builder), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public App awaitReady() {
        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .atMost(START)
                .failFast("the app did not start:\n" + log, () -> !process.isAlive())
                .until(() -> isListening() && status("/q/health/ready") == 200);
        return this;
    }

    /** The app takes a port that is free, and says which. */
    private boolean isListening() {
        if (port == 0) {
            log().stream()
                    .map(LISTENING::matcher)
                    .filter(Matcher::find)
                    .findFirst()
                    .ifPresent(said -> {
                        management = Integer.parseInt(said.group(2));
                        port = Integer.parseInt(said.group(1));
                    });
        }
        return port != 0;
    }

    /** Waits for a start that is refused. True if the process left with a code that says so. */
    public boolean hasRefused() {
        try {
            return process.waitFor(START.toSeconds(), TimeUnit.SECONDS) && process.exitValue() != 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + (path.startsWith("/q/") ? management : port) + path);
    }

    /** The status of an answer; 0 if there was none. */
    public int status(String path) {
        return answer(HttpRequest.newBuilder(address(path)))
                .map(HttpResponse::statusCode)
                .orElse(0);
    }

    public String get(String path) {
        return answer(HttpRequest.newBuilder(address(path)))
                .map(HttpResponse::body)
                .orElse("");
    }

    public int post(String path) {
        return answer(HttpRequest.newBuilder(address(path)).POST(HttpRequest.BodyPublishers.noBody()))
                .map(HttpResponse::statusCode)
                .orElse(0);
    }

    private Optional<HttpResponse<String>> answer(HttpRequest.Builder request) {
        try {
            return Optional.of(client.send(
                    request.timeout(Duration.ofSeconds(10))
                            .header("Authorization", Issuer.bearer())
                            .build(),
                    HttpResponse.BodyHandlers.ofString()));
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> log() {
        try {
            return Files.readAllLines(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves it no moment to tidy up. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** SIGTERM, as an orchestrator sends it. Seconds until the process was gone; more than the limit if it was not. */
    public double stop(Duration limit) {
        long start = System.nanoTime();
        process.destroy();
        boolean isGone = awaitEnd(limit);
        double took = (System.nanoTime() - start) / 1e9;
        if (!isGone) {
            kill();
        }
        return took;
    }

    private boolean awaitEnd(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
