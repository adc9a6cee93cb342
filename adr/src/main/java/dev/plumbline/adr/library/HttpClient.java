package dev.plumbline.adr.library;

import java.util.List;
import java.util.Set;

/**
 * A client of HTTP; what it calls is not known.
 *
 * @param clients the types and packages whose waits are limited in code, or for all clients at once
 * @param declaredBy annotations that make a client of an interface
 */
public record HttpClient(Library library, List<String> clients, Set<String> declaredBy) {

    public HttpClient {
        clients = List.copyOf(clients);
        declaredBy = Set.copyOf(declaredBy);
    }
}
