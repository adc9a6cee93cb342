package dev.plumbline.adr.library;

import java.util.List;

/**
 * What hands a notification to a provider.
 *
 * @param hosts of the provider's API; {@code *} stands for one label
 * @param relays hosts at which it takes mail by SMTP
 * @param anyRelay whether it is SMTP as such, which may use everybody's
 */
public record LastMile(Library library, List<String> hosts, List<String> relays, boolean anyRelay) {

    public LastMile {
        hosts = List.copyOf(hosts);
        relays = List.copyOf(relays);
    }

    public String id() {
        return library.id();
    }
}
