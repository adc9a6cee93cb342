package dev.plumbline.bench.designs;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Sends one message as a peer would who writes it by hand. */
final class Post {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    Post(int port) {
        this.address = URI.create("http://localhost:" + port + "/messages");
    }

    void send(String name) {
        String body = "{\"to\":\"reader@reader.test\",\"subject\":\"" + name + "\",\"body\":\"Your book is due.\"}";
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
            if (status != 202) {
                throw new IllegalStateException(name + " was answered with " + status);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
