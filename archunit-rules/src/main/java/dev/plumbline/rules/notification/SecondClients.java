package dev.plumbline.rules.notification;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import dev.plumbline.rules.check.Addresses;
import dev.plumbline.rules.check.Annotations;
import dev.plumbline.rules.check.NameLists;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Declared clients of HTTP in the send adapter: one for the decided last mile. Others are welcome if they go where that
 * one goes.
 */
final class SecondClients {

    private static final Set<String> ADDRESSES =
            NameLists.beside(SecondClients.class).list("client-addresses");

    private SecondClients() {}

    /** The clients that go somewhere else, as far as can be told. */
    static Stream<Violation> of(Subject subject, DecidedRoutes decided) {
        List<Client> clients = subject.classesIn(ApplicationChecks.SEND).stream()
                .flatMap(type -> client(subject, type).stream())
                .toList();
        if (clients.size() < 2) {
            return Stream.empty();
        }
        Client first = clients.stream()
                .filter(client -> client.isOf(subject, decided))
                .findFirst()
                .orElse(clients.get(0));
        return clients.stream()
                .filter(client -> !client.equals(first) && !client.goesWith(first) && !client.isOf(subject, decided))
                .map(client -> Subject.violation(
                        client.type(),
                        " is a second client of HTTP beside " + first.type().getDescription()));
    }

    /**
     * A declared client.
     *
     * @param names it is configured by
     * @param hosts it is said to call; empty if that is not known
     */
    private record Client(JavaClass type, Set<String> names, Set<String> hosts) {

        boolean isOf(Subject subject, DecidedRoutes decided) {
            LastMiles lastMiles = NotificationLibraries.to(subject).lastMiles();
            return hosts.isEmpty()
                    ? names.stream().anyMatch(decided.ids()::contains)
                    : hosts.stream()
                            .allMatch(host -> lastMiles.isOf(decided, host)
                                    || (names.stream().anyMatch(decided.ids()::contains)
                                            && lastMiles.other(decided, host).isEmpty()));
        }

        boolean goesWith(Client other) {
            boolean isSameName = names.stream().anyMatch(other.names::contains);
            return isSameName || (!hosts.isEmpty() && other.hosts.containsAll(hosts));
        }
    }

    private static Optional<Client> client(Subject subject, JavaClass type) {
        return type.getAnnotations().stream()
                .filter(annotation -> NotificationLibraries.to(subject)
                        .declaredClients()
                        .contains(annotation.getRawType().getName()))
                .findFirst()
                .map(annotation -> client(subject, type, annotation));
    }

    private static Client client(Subject subject, JavaClass type, JavaAnnotation<?> annotation) {
        Set<String> names = Annotations.texts(annotation, "configKey", "name", "contextId", "id", "value")
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> keys = Stream.concat(names.stream(), Stream.of(type.getName()))
                .flatMap(SecondClients::keys)
                .collect(Collectors.toSet());
        Stream<String> configured = subject.configuration()
                .filter(entry -> entry.isForProduction() && keys.contains(entry.key()))
                .map(entry -> entry.value());
        Set<String> hosts = Stream.concat(configured, Annotations.texts(annotation, "baseUri", "url", "value"))
                .flatMap(text -> Addresses.in(text).stream())
                .map(Addresses.Address::host)
                .collect(Collectors.toSet());
        return new Client(type, names, hosts);
    }

    private static Stream<String> keys(String name) {
        return ADDRESSES.stream().map(key -> key.replace("*", name));
    }
}
