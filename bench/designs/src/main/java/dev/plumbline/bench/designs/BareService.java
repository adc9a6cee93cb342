package dev.plumbline.bench.designs;

import com.sun.net.httpserver.HttpServer;
import dev.plumbline.bench.parts.HttpProvider;
import dev.plumbline.bench.parts.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Accepts by HTTP and forgets: what is accepted is kept in memory, for so many threads to send. */
final class BareService implements AutoCloseable {

    private final HttpProvider provider;
    private final HttpServer server;
    private final ExecutorService acceptors = Executors.newFixedThreadPool(16);
    private final ExecutorService senders;

    BareService(HttpProvider provider, int threads) {
        this.provider = provider;
        this.senders = Executors.newFixedThreadPool(threads);
        Post post = new Post(provider.port());
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/notifications", exchange -> {
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            senders.execute(() -> post.send(Ledger.name(text)));
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
        });
        server.setExecutor(acceptors);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/notifications");
    }

    Ledger ledger() {
        return provider.ledger();
    }

    @Override
    public void close() {
        server.stop(0);
        acceptors.shutdownNow();
        senders.shutdownNow();
    }
}
