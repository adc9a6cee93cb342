package dev.plumbline.rules.check;

import dev.plumbline.adr.library.HttpClient;
import dev.plumbline.adr.library.KnownLibraries;
import dev.plumbline.adr.library.Library;
import dev.plumbline.adr.library.Scheduler;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rules of one decision know by name, ready to be looked up. */
public final class Known {

    private final Brokers brokers;
    private final LastMiles lastMiles;
    private final LibraryTypes http;
    private final LibraryTypes httpClients;
    private final Set<String> declaredClients;
    private final LibraryTypes retries;
    private final List<Scheduler> schedulers;
    private final LibraryTypes neutral;

    public Known(KnownLibraries libraries) {
        brokers = new Brokers(libraries.brokers());
        lastMiles = new LastMiles(libraries.lastMiles());
        http = new LibraryTypes(
                libraries.httpClients().stream().map(HttpClient::library).toList());
        httpClients = new LibraryTypes(libraries.httpClients().stream()
                .map(client -> named(client.library().id(), client.clients()))
                .toList());
        declaredClients = libraries.httpClients().stream()
                .flatMap(client -> client.declaredBy().stream())
                .collect(Collectors.toUnmodifiableSet());
        retries = new LibraryTypes(libraries.retries());
        schedulers = libraries.schedulers();
        neutral = new LibraryTypes(List.of(named("neutral", libraries.neutral())));
    }

    private static Library named(String id, List<String> packages) {
        return new Library(id, id, packages, List.of(), List.of());
    }

    public Brokers brokers() {
        return brokers;
    }

    public LastMiles lastMiles() {
        return lastMiles;
    }

    /** Everything that clients of HTTP consist of. */
    public LibraryTypes http() {
        return http;
    }

    /** The clients of HTTP whose waits are limited in code, or for all of them at once. */
    public LibraryTypes httpClients() {
        return httpClients;
    }

    /** Annotations that make a client of HTTP of an interface. */
    public Set<String> declaredClients() {
        return declaredClients;
    }

    public LibraryTypes retries() {
        return retries;
    }

    List<Scheduler> schedulers() {
        return schedulers;
    }

    /** Whether a type is no framework's. */
    public boolean isNeutral(String type) {
        return neutral.has(type);
    }
}
