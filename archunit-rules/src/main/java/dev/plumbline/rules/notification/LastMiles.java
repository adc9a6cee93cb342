package dev.plumbline.rules.notification;

import dev.plumbline.adr.library.Library;
import dev.plumbline.rules.check.LibraryMatch;
import dev.plumbline.rules.check.LibraryTypes;
import dev.plumbline.rules.dependency.ProjectDependencies;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last miles that are known. */
final class LastMiles {

    /** What may use the hosts of all others. */
    private static final String ANY_RELAY = "any-relay";

    private final List<Library> all;
    private final List<Library> libraries;
    private final LibraryTypes types;
    private final Map<Library, Predicate<String>> hosts = new IdentityHashMap<>();
    private final Map<Library, Predicate<String>> relays = new IdentityHashMap<>();

    LastMiles(List<Library> all) {
        this.all = all;
        this.libraries = all.stream().map(LastMiles::withOwnKeys).toList();
        this.types = new LibraryTypes(libraries);
        for (Library lastMile : all) {
            hosts.put(lastMile, anyOf(lastMile.names("hosts")));
            relays.put(lastMile, anyOf(lastMile.names("relays")));
        }
    }

    /** What the scaffold, and MicroProfile, call the settings of a last mile. */
    private static Library withOwnKeys(Library library) {
        List<String> keys = new ArrayList<>(library.keys());
        keys.add("notifications." + library.id() + ".");
        keys.add("quarkus.rest-client." + library.id() + ".");
        keys.add("quarkus.rest-client.\"" + library.id() + "\".");
        keys.add(library.id() + "/mp-rest/");
        return library.withKeys(keys);
    }

    private static Predicate<String> anyOf(List<String> hosts) {
        return hosts.isEmpty()
                ? host -> false
                : Pattern.compile(hosts.stream()
                                .map(host -> Stream.of(host.split("\\*", -1))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("[^.]+")))
                                .collect(Collectors.joining("|")))
                        .asMatchPredicate();
    }

    /** The name of a last mile as a package: {@code govuk-notify} is in {@code govuknotify}. */
    static String packageOf(String lastMile) {
        return lastMile.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Whether it is a last mile that is known by name. */
    boolean knows(String id) {
        return all.stream().anyMatch(library -> library.id().equals(id));
    }

    boolean has(String type) {
        return types.has(type);
    }

    Optional<Library> of(String type) {
        return types.of(type);
    }

    Optional<Library> of(ProjectDependencies.Dependency dependency) {
        return LibraryMatch.ofArtifact(libraries, dependency);
    }

    Optional<Library> ofKey(String key) {
        return LibraryMatch.ofKey(libraries, key);
    }

    /** Another last mile than the decided ones that has this host. */
    Optional<Library> other(DecidedRoutes decided, String host) {
        boolean isOwn = isOf(decided, host);
        boolean anyRelay = decided.routes().stream().anyMatch(this::takesAnyRelay);
        return all.stream()
                .filter(other -> !isOwn && !decided.ids().contains(other.id()))
                .filter(other -> is(hosts, other, host) || (!anyRelay && is(relays, other, host)))
                .findFirst();
    }

    /** A vendor that is spoken to by SMTP has its own relays, and is not served by another vendor's. */
    private boolean takesAnyRelay(Set<String> route) {
        return own(route).allMatch(own -> own.is(ANY_RELAY));
    }

    /** Whether a host is one of the decided last miles' own. */
    boolean isOf(DecidedRoutes decided, String host) {
        return own(decided.ids()).anyMatch(own -> has(own, host));
    }

    private boolean has(Library lastMile, String host) {
        return is(hosts, lastMile, host) || is(relays, lastMile, host);
    }

    private static boolean is(Map<Library, Predicate<String>> names, Library lastMile, String host) {
        return names.getOrDefault(lastMile, none -> false).test(host);
    }

    private Stream<Library> own(Set<String> ids) {
        return all.stream().filter(lastMile -> ids.contains(lastMile.id()));
    }
}
