package dev.plumbline.rules.check;

import dev.plumbline.adr.library.LastMile;
import dev.plumbline.adr.library.Library;
import dev.plumbline.rules.project.Pom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The last miles that are known. */
public final class LastMiles {

    private final List<LastMile> all;
    private final List<Library> libraries;
    private final LibraryTypes types;
    private final Map<LastMile, Predicate<String>> hosts = new HashMap<>();
    private final Map<LastMile, Predicate<String>> relays = new HashMap<>();

    public LastMiles(List<LastMile> all) {
        this.all = all;
        this.libraries = all.stream().map(LastMiles::withOwnKeys).toList();
        this.types = new LibraryTypes(libraries);
        for (LastMile lastMile : all) {
            hosts.put(lastMile, anyOf(lastMile.hosts()));
            relays.put(lastMile, anyOf(lastMile.relays()));
        }
    }

    /** What the scaffold, and MicroProfile, call the settings of a last mile. */
    private static Library withOwnKeys(LastMile lastMile) {
        Library library = lastMile.library();
        List<String> keys = new ArrayList<>(library.keys());
        keys.add("notifications." + library.id() + ".");
        keys.add("quarkus.rest-client." + library.id() + ".");
        keys.add("quarkus.rest-client.\"" + library.id() + "\".");
        keys.add(library.id() + "/mp-rest/");
        return new Library(library.id(), library.title(), library.packages(), library.coordinates(), keys);
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
    public static String packageOf(String lastMile) {
        return lastMile.replace("-", "").toLowerCase(Locale.ROOT);
    }

    public boolean has(String type) {
        return types.has(type);
    }

    public Optional<Library> of(String type) {
        return types.of(type);
    }

    public Optional<Library> of(Pom.Dependency dependency) {
        return LibraryMatch.ofArtifact(libraries, dependency);
    }

    public Optional<Library> ofKey(String key) {
        return LibraryMatch.ofKey(libraries, key);
    }

    /** Another last mile than the decided one that has this host. */
    public Optional<LastMile> other(String decided, String host) {
        boolean anyRelay = find(decided).filter(LastMile::anyRelay).isPresent();
        boolean isOwn = find(decided).filter(own -> has(own, host)).isPresent();
        return all.stream()
                .filter(other -> !isOwn && !other.id().equals(decided))
                .filter(other -> is(hosts, other, host) || (!anyRelay && is(relays, other, host)))
                .findFirst();
    }

    /** Whether a host is one of a last mile's own. */
    public boolean isOf(String lastMile, String host) {
        return find(lastMile).filter(own -> has(own, host)).isPresent();
    }

    private boolean has(LastMile lastMile, String host) {
        return is(hosts, lastMile, host) || is(relays, lastMile, host);
    }

    private static boolean is(Map<LastMile, Predicate<String>> names, LastMile lastMile, String host) {
        return names.getOrDefault(lastMile, none -> false).test(host);
    }

    private Optional<LastMile> find(String id) {
        return all.stream().filter(lastMile -> lastMile.id().equals(id)).findFirst();
    }
}
