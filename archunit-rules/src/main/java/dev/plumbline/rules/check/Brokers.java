package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plumbline.adr.library.Broker;
import dev.plumbline.adr.library.Library;
import dev.plumbline.rules.project.Configuration;
import dev.plumbline.rules.project.Pom;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The message brokers that are known, and where a project has to do with one. */
final class Brokers {

    /** What a channel without a broker names as its connector. */
    private static final String IN_MEMORY = "smallrye-in-memory";

    private static final String SMALLRYE = "smallrye-";

    private static final Pattern CHANNEL =
            Pattern.compile("(mp\\.messaging\\.(?:incoming|outgoing|connector)\\.(?:\"[^\"]+\"|[^.]+))\\.(.+)");

    /** Schemes that say how to connect, and not to what. */
    private static final Set<String> TRANSPORTS = Set.of("tcp", "ssl", "tls", "nio", "nio+ssl", "auto", "auto+ssl");

    private final List<Broker> all;
    private final List<Library> libraries;
    private final Set<Library> shared;
    private final LibraryTypes types;

    Brokers(List<Broker> all) {
        this.all = all;
        this.libraries = all.stream().map(Broker::library).toList();
        this.shared =
                all.stream().filter(Broker::isShared).map(Broker::library).collect(Collectors.toUnmodifiableSet());
        this.types = new LibraryTypes(libraries);
    }

    /** A place in a class where a broker's client is used. */
    record ClientUse(JavaClass by, Library library, Violation violation) {}

    /** Whether a library alone does not tell which broker is meant. */
    boolean isShared(Library library) {
        return shared.contains(library);
    }

    Stream<ClientUse> uses(Subject subject) {
        Stream<ClientUse> ofTypes = subject.uses(types::has)
                .flatMap(use ->
                        types
                                .of(use.type())
                                .map(library -> new ClientUse(use.by(), library, use.violation()))
                                .stream());
        return Stream.concat(ofTypes, all.stream().flatMap(broker -> calls(subject, broker)));
    }

    private static Stream<ClientUse> calls(Subject subject, Broker broker) {
        return broker.calls().stream().flatMap(calls -> {
            Predicate<String> owner = type -> calls.of().stream().anyMatch(name -> Names.isIn(type, name));
            return subject.classesNaming(owner)
                    .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                    .filter(call -> calls.methods().contains(call.getTarget().getName()))
                    .filter(call -> owner.test(call.getTargetOwner().getName()))
                    .map(call -> new ClientUse(call.getOriginOwner(), broker.library(), Subject.violation(call)));
        });
    }

    Optional<Library> of(Pom.Dependency dependency) {
        return LibraryMatch.ofArtifact(libraries, dependency);
    }

    /** The entries that are for a broker, each with the most that is known about which one. */
    Stream<Configured> configured(Subject subject) {
        Set<String> inMemory = subject.configuration()
                .filter(entry -> entry.value().strip().equals(IN_MEMORY))
                .flatMap(entry -> channel(entry).stream())
                .collect(Collectors.toSet());
        return subject.configuration()
                .filter(entry -> !Switches.isOff(entry))
                .filter(entry -> channel(entry).filter(inMemory::contains).isEmpty())
                .flatMap(entry -> of(entry).map(library -> new Configured(entry, library)).stream());
    }

    /** An entry, and the broker that it is for. */
    record Configured(Configuration.Entry entry, Library library) {}

    /** In a profile, a channel is another one. */
    private static Optional<String> channel(Configuration.Entry entry) {
        var matcher = CHANNEL.matcher(entry.key());
        return matcher.matches() ? Optional.of(entry.profile() + "%" + matcher.group(1)) : Optional.empty();
    }

    private Optional<Library> of(Configuration.Entry entry) {
        Optional<Library> byConnector =
                entry.key().endsWith(".connector") && channel(entry).isPresent()
                        ? ofConnector(entry.value().strip())
                        : Optional.empty();
        return byConnector.or(() -> LibraryMatch.ofKey(libraries, entry.key())).or(() -> ofAddress(entry));
    }

    private Optional<Library> ofConnector(String connector) {
        String name = connector.startsWith(SMALLRYE) ? connector.substring(SMALLRYE.length()) : connector;
        return all.stream()
                .filter(broker -> broker.connectors().contains(name))
                .map(Broker::library)
                .findFirst();
    }

    private Optional<Library> ofAddress(Configuration.Entry entry) {
        // What speaks tcp behind it is a database.
        return entry.value().startsWith("jdbc:")
                ? Optional.empty()
                : Addresses.in(entry.value()).stream()
                        .flatMap(address -> all.stream()
                                .filter(broker -> isAddress(broker, address))
                                .filter(broker -> broker.addressKeys().stream().noneMatch(entry.key()::startsWith)))
                        .map(Broker::library)
                        .findFirst();
    }

    private static boolean isAddress(Broker broker, Addresses.Address address) {
        return broker.schemes().contains(address.scheme())
                || (TRANSPORTS.contains(address.scheme())
                        && address.port().filter(broker.ports()::contains).isPresent());
    }
}
