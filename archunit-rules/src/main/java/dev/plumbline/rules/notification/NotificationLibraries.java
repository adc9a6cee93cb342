package dev.plumbline.rules.notification;

import dev.plumbline.adr.library.KnownLibraries;
import dev.plumbline.adr.library.Library;
import dev.plumbline.rules.check.LibraryTypes;
import dev.plumbline.rules.check.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the rules know by name, ready to be looked up. The names of sections are those of {@code libraries.yaml}.
 *
 * @param http everything that clients of HTTP consist of
 * @param httpClients the clients of HTTP whose waits are limited in code, or for all of them at once
 * @param declaredClients annotations that make a client of HTTP of an interface
 * @param schedulers their packages are annotations that make a method run by schedule
 * @param neutral what is no framework's
 */
record NotificationLibraries(
        Brokers brokers,
        LastMiles lastMiles,
        LibraryTypes http,
        LibraryTypes httpClients,
        Set<String> declaredClients,
        LibraryTypes retries,
        List<Library> schedulers,
        LibraryTypes neutral) {

    private static final String CLIENTS = "http-clients";

    NotificationLibraries(KnownLibraries libraries) {
        this(
                new Brokers(libraries.libraries("brokers")),
                new LastMiles(libraries.libraries("last-miles")),
                new LibraryTypes(libraries.libraries(CLIENTS)),
                new LibraryTypes(libraries.libraries(CLIENTS).stream()
                        .map(client -> named(client.id(), client.names("clients")))
                        .toList()),
                libraries.libraries(CLIENTS).stream()
                        .flatMap(client -> client.names("declared-by").stream())
                        .collect(Collectors.toUnmodifiableSet()),
                new LibraryTypes(libraries.libraries("retries")),
                libraries.libraries("schedulers"),
                new LibraryTypes(List.of(named("neutral", libraries.names("neutral")))));
    }

    /** What is known to the rules about a project. */
    static NotificationLibraries to(Subject subject) {
        return subject.known().as(NotificationLibraries.class, NotificationLibraries::new);
    }

    private static Library named(String id, List<String> packages) {
        return new Library(id, id, packages, List.of(), List.of());
    }

    /** Whether a type is no framework's. */
    boolean isNeutral(String type) {
        return neutral.has(type);
    }
}
