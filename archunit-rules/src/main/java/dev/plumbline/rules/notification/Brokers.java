package dev.plumbline.rules.notification;

import dev.plumbline.adr.library.Library;
import dev.plumbline.rules.check.Addresses;
import dev.plumbline.rules.check.LibraryMatch;
import dev.plumbline.rules.check.LibraryTypes;
import dev.plumbline.rules.check.PackageNames;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Switches;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.configuration.Configuration;
import dev.plumbline.rules.dependency.ProjectDependencies;
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

    /** Words in keys of what is no queue, though it may be in the same place. */
    private static final Pattern CACHE = Pattern.compile(
            "(?<![A-Za-z])(?i:cach(?:e|es|ing)|sessions?)(?![a-z])" + "|(?:Cach(?:e|es|ing)|Sessions?)(?![a-z])");

    /** Schemes that say how to connect, and not to what. */
    private static final Set<String> TRANSPORTS = Set.of("tcp", "ssl", "tls", "nio", "nio+ssl", "auto", "auto+ssl");

    private final List<Library> all;
    private final LibraryTypes types;

    Brokers(List<Library> all) {
        this.all = all;
        this.types = new LibraryTypes(all);
    }

    /** What notifications leave by is a broker to nobody, though it may be one elsewhere. */
    Brokers without(DecidedRoutes decided) {
        List<Library> others = all.stream()
                .filter(broker -> !decided.ids().contains(broker.id()))
                .toList();
        return others.size() == all.size() ? this : new Brokers(others);
    }

    /** A place in a class where a broker's client is used. */
    record ClientUse(String by, Library library, Violation violation) {}

    /** Whether a library alone does not tell which broker is meant. */
    static boolean isShared(Library library) {
        return library.is("shared");
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

    private static Stream<ClientUse> calls(Subject subject, Library broker) {
        return broker.parts("calls").stream().flatMap(calls -> {
            Predicate<String> owner = type ->
                    calls.getOrDefault("of", List.of()).stream().anyMatch(name -> PackageNames.isIn(type, name));
            return subject.classesNaming(owner)
                    .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                    .filter(call -> calls.getOrDefault("methods", List.of())
                            .contains(call.getTarget().getName()))
                    .filter(call -> owner.test(call.getTargetOwner().getName()))
                    .map(call -> new ClientUse(call.getOriginOwner().getName(), broker, Subject.violation(call)));
        });
    }

    Optional<Library> of(ProjectDependencies.Dependency dependency) {
        return LibraryMatch.ofArtifact(all, dependency);
    }

    /** The entries that are for a broker, each with the most that is known about which one. */
    Stream<Configured> configured(Subject subject) {
        return configured(subject.configuration().toList())
                .filter(configured -> notAsQueue(subject, configured).isEmpty());
    }

    /** The entries that look as if they were, each with why they are not. */
    Stream<Violation> passedOver(Subject subject) {
        Stream<Violation> notAsQueue = configured(subject.configuration().toList())
                .flatMap(configured ->
                        notAsQueue(subject, configured).map(Subject.violation(configured.entry())::asNote).stream());
        return Stream.concat(
                notAsQueue,
                configured(subject.configurationOfTests().toList())
                        .map(configured -> Subject.passedOver(configured.entry())));
    }

    private Stream<Configured> configured(List<Configuration.Entry> entries) {
        Set<String> inMemory = entries.stream()
                .filter(entry -> entry.value().strip().equals(IN_MEMORY))
                .flatMap(entry -> channel(entry).stream())
                .collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> !Switches.isOff(entry))
                .filter(entry -> channel(entry).filter(inMemory::contains).isEmpty())
                .flatMap(entry -> of(entry).stream());
    }

    /**
     * An entry, and the broker that it is for.
     *
     * @param isAddress whether only the address in its value says so
     */
    record Configured(Configuration.Entry entry, Library library, boolean isAddress) {}

    /** The address of what may be a cache as well is none of a broker if its key says so, or the code that uses it. */
    private static Optional<String> notAsQueue(Subject subject, Configured configured) {
        Library broker = configured.library();
        if (!configured.isAddress() || broker.names("address-keys").isEmpty()) {
            return Optional.empty();
        }
        if (CACHE.matcher(configured.entry().key()).find()) {
            return Optional.of("for its key speaks of a cache");
        }
        if (subject.module().written().file().isPresent()) {
            return Optional.of("for only the code tells whether it is used as a queue");
        }
        LibraryTypes asQueue = new LibraryTypes(List.of(broker));
        Predicate<String> client = type -> broker.parts("calls").stream()
                .flatMap(calls -> calls.getOrDefault("of", List.of()).stream())
                .anyMatch(name -> PackageNames.isIn(type, name));
        boolean isOnlyClient = subject.uses(client).findAny().isPresent()
                && subject.uses(asQueue::has).findAny().isEmpty()
                && calls(subject, broker).findAny().isEmpty();
        return isOnlyClient
                ? Optional.of("for the code uses " + broker.title().replaceFirst(" .*", "") + ", and not as a queue")
                : Optional.empty();
    }

    /** In a profile, a channel is another one. */
    private static Optional<String> channel(Configuration.Entry entry) {
        var matcher = CHANNEL.matcher(entry.key());
        return matcher.matches() ? Optional.of(entry.profile() + "%" + matcher.group(1)) : Optional.empty();
    }

    private Optional<Configured> of(Configuration.Entry entry) {
        Optional<Library> byConnector =
                entry.key().endsWith(".connector") && channel(entry).isPresent()
                        ? ofConnector(entry.value().strip())
                        : Optional.empty();
        return byConnector
                .or(() -> ofKey(entry.key()))
                .map(broker -> new Configured(entry, broker, false))
                .or(() -> ofAddress(entry).map(broker -> new Configured(entry, broker, true)));
    }

    private Optional<Library> ofKey(String key) {
        return LibraryMatch.ofKey(all, key);
    }

    private Optional<Library> ofConnector(String connector) {
        String name = connector.startsWith(SMALLRYE) ? connector.substring(SMALLRYE.length()) : connector;
        return all.stream()
                .filter(broker -> broker.names("connectors").contains(name))
                .findFirst();
    }

    private Optional<Library> ofAddress(Configuration.Entry entry) {
        // What speaks tcp behind it is a database.
        return entry.value().startsWith("jdbc:")
                ? Optional.empty()
                : Addresses.in(entry.value()).stream()
                        .flatMap(address -> all.stream()
                                .filter(broker -> isAddress(broker, address))
                                .filter(broker ->
                                        broker.names("address-keys").stream().noneMatch(entry.key()::startsWith)))
                        .findFirst();
    }

    private static boolean isAddress(Library broker, Addresses.Address address) {
        return broker.names("schemes").contains(address.scheme())
                || (TRANSPORTS.contains(address.scheme())
                        && address.port()
                                .map(String::valueOf)
                                .filter(broker.names("ports")::contains)
                                .isPresent());
    }
}
