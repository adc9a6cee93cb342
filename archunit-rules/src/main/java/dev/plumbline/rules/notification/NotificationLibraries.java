package dev.plumbline.rules.notification;

import dev.plumbline.adr.library.KnownLibraries;
import dev.plumbline.adr.library.Library;
import dev.plumbline.rules.check.LibraryTypes;
import dev.plumbline.rules.check.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rules know by name, ready to be looked up. The names of sections are those of {@code libraries.yaml}. */
final class NotificationLibraries {

    private final Brokers brokers;
    private final LastMiles lastMiles;
    private final LibraryTypes http;
    private final LibraryTypes httpClients;
    private final Set<String> declaredClients;
    private final LibraryTypes retries;
    private final List<Library> schedulers;
    private final LibraryTypes neutral;

    NotificationLibraries(KnownLibraries libraries) {
        List<Library> clients = libraries.libraries("http-clients");
        brokers = new Brokers(libraries.libraries("brokers"));
        lastMiles = new LastMiles(libraries.libraries("last-miles"));
        http = new LibraryTypes(clients);
        httpClients = new LibraryTypes(clients.stream()
                .map(client -> named(client.id(), client.names("clients")))
                .toList());
        declaredClients = clients.stream()
                .flatMap(client -> client.names("declared-by").stream())
                .collect(Collectors.toUnmodifiableSet());
        retries = new LibraryTypes(libraries.libraries("retries"));
        schedulers = libraries.libraries("schedulers");
        neutral = new LibraryTypes(List.of(named("neutral", libraries.names("neutral"))));
    }

    /** What is known to the rules about a project. */
    static NotificationLibraries to(Subject subject) {
        return subject.known().as(NotificationLibraries.class, NotificationLibraries::new);
    }

    private static Library named(String id, List<String> packages) {
        return new Library(id, id, packages, List.of(), List.of());
    }

    Brokers brokers() {
        return brokers;
    }

    LastMiles lastMiles() {
        return lastMiles;
    }

    /** Everything that clients of HTTP consist of. */
    LibraryTypes http() {
        return http;
    }

    /** The clients of HTTP whose waits are limited in code, or for all of them at once. */
    LibraryTypes httpClients() {
        return httpClients;
    }

    /** Annotations that make a client of HTTP of an interface. */
    Set<String> declaredClients() {
        return declaredClients;
    }

    LibraryTypes retries() {
        return retries;
    }

    /** Their packages are annotations that make a method run by schedule. */
    List<Library> schedulers() {
        return schedulers;
    }

    /** Whether a type is no framework's. */
    boolean isNeutral(String type) {
        return neutral.has(type);
    }
}
