package dev.plumbline.adr.library;

import java.util.List;

/**
 * What the rules of one kind of decision know by name.
 *
 * @param httpClients what they call is not known
 * @param schedulers what makes a method run by schedule
 * @param retries what calls once more
 * @param neutral packages and types that are no framework: the domain may know them
 */
public record KnownLibraries(
        List<Broker> brokers,
        List<LastMile> lastMiles,
        List<HttpClient> httpClients,
        List<Scheduler> schedulers,
        List<Library> retries,
        List<String> neutral) {

    /** Nothing at all: what a kind of decision knows that brings no libraries. */
    public static final KnownLibraries NONE =
            new KnownLibraries(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public KnownLibraries {
        brokers = List.copyOf(brokers);
        lastMiles = List.copyOf(lastMiles);
        httpClients = List.copyOf(httpClients);
        schedulers = List.copyOf(schedulers);
        retries = List.copyOf(retries);
        neutral = List.copyOf(neutral);
    }
}
