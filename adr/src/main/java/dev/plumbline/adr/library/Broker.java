package dev.plumbline.adr.library;

import java.util.List;
import java.util.Set;

/**
 * What carries messages from one process to another.
 *
 * @param isShared whether many brokers have it, such as JMS, so that it alone does not tell which one is meant
 * @param connectors of Reactive Messaging, without {@code smallrye-}
 * @param schemes of addresses that only this broker has: {@code amqp}
 * @param ports of addresses with a scheme that says nothing, such as {@code tcp}
 * @param addressKeys what keys start with under which such an address says nothing, for a cache may be there
 * @param calls what makes a queue of a client that is more than that
 */
public record Broker(
        Library library,
        boolean isShared,
        Set<String> connectors,
        Set<String> schemes,
        Set<Integer> ports,
        List<String> addressKeys,
        List<Calls> calls) {

    public Broker {
        connectors = Set.copyOf(connectors);
        schemes = Set.copyOf(schemes);
        ports = Set.copyOf(ports);
        addressKeys = List.copyOf(addressKeys);
        calls = List.copyOf(calls);
    }

    /**
     * Methods, by the types or packages that have them.
     *
     * @param of types, or packages with all that is below them
     * @param methods their names
     */
    public record Calls(List<String> of, Set<String> methods) {
        public Calls {
            of = List.copyOf(of);
            methods = Set.copyOf(methods);
        }
    }
}
