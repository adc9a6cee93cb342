package [=package].store;

import [=package].Session;
import [=package].Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a cache server keeps that is asked over HTTP. */
public final class CachedSessions implements Sessions {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI server;
    private final Clock clock;

    /** @param server with a slash at its end */
    public CachedSessions(URI server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @Override
    public String begin(Session session) {
        String id = UUID.randomUUID().toString();
        String text = session.end().toEpochMilli() + " " + session.user();
        send(to(id).PUT(BodyPublishers.ofString(text)).build());
        return id;
    }

    @Override
    public Optional<Session> find(String shown) {
        HttpResponse<String> response = send(to(shown).GET().build());
        if (response.statusCode() != 200) {
            return Optional.empty();
        }
        String[] said = response.body().split(" ", 2);
        Session session = new Session(said[1], Instant.ofEpochMilli(Long.parseLong(said[0])));
        return Optional.of(session).filter(known -> known.end().isAfter(clock.instant()));
    }

    private HttpRequest.Builder to(String id) {
        return HttpRequest.newBuilder(server.resolve(id)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
