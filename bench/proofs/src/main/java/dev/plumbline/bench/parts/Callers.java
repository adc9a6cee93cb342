package dev.plumbline.bench.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Those who want something sent. Each repeats a request, with the same key, until it is accepted: what has no answer or
 * a 5xx is tried again, at another replica if there is one.
 */
public final class Callers implements AutoCloseable {

    private static final Duration AGAIN = Duration.ofMillis(50);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ExecutorService threads;
    private final int parallel;
    private final Supplier<List<URI>> services;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    /** @param services where notifications may be posted to at the moment */
    public Callers(int parallel, Supplier<List<URI>> services) {
        this.parallel = parallel;
        this.threads = Executors.newFixedThreadPool(parallel);
        this.services = services;
    }

    /** Posts so many, all of them accepted when it returns. */
    public void post(String kind, int count) {
        var left = new AtomicInteger(count);
        await(start(kind, () -> left.getAndDecrement() > 0));
    }

    /** Posts as long as there is more; asked before each. */
    public List<Future<?>> start(String kind, BooleanSupplier isMore) {
        return IntStream.range(0, parallel)
                .<Future<?>>mapToObj(i -> threads.submit(() -> {
                    while (isMore.getAsBoolean()) {
                        postOne("n-" + kind + "-" + next.incrementAndGet());
                    }
                    return null;
                }))
                .toList();
    }

    public static void await(List<Future<?>> posting) {
        try {
            for (Future<?> one : posting) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The names of what was accepted. */
    public Set<String> accepted() {
        return accepted;
    }

    /** How often each status was answered; 0 stands for none. */
    public Map<Integer, Integer> answers() {
        return answers;
    }

    private void postOne(String name) throws InterruptedException {
        for (int i = 0; ; i++) {
            List<URI> up = services.get();
            int status = up.isEmpty() ? 0 : post(up.get(Math.floorMod(name.hashCode() + i, up.size())), name);
            answers.merge(status, 1, Integer::sum);
            if (status == 202) {
                accepted.add(name);
                return;
            }
            if (status / 100 == 4) {
                throw new IllegalStateException(name + " was answered with " + status);
            }
            TimeUnit.NANOSECONDS.sleep(AGAIN.toNanos());
        }
    }

    private int post(URI address, String name) throws InterruptedException {
        String body = "{\"channel\":\"email\",\"to\":\"reader@reader.test\",\"subject\":\"" + name
                + "\",\"body\":\"Your book is due.\"}";
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("Authorization", Issuer.bearer())
                .header("Idempotency-Key", name)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException away) {
            return 0;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
