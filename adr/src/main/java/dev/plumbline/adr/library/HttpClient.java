package dev.plumbline.adr.library;

import java.util.List;

/**
 * A client of HTTP; what it calls is not known.
 *
 * @param clients the types and packages whose waits are limited in code, or for all clients at once
 */
public record HttpClient(Library library, List<String> clients) {

    public HttpClient {
        clients = List.copyOf(clients);
    }
}
