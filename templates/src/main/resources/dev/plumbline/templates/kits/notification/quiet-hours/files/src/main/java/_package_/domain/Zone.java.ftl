package [=package].domain;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * Where the recipient's clock is: what has one is not sent in the quiet hours there.
 *
 * @param name of the IANA database, such as {@code Europe/Berlin}; empty for what may be sent at any hour
 */
public record Zone(String name) {

    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    /** For what may be sent at any hour. */
    public static final Zone NONE = new Zone("");

    public Zone {
        if (!name.isEmpty()) {
            requireKnown(name);
        }
    }

    /**
     * The one of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Zone named(String name) {
        requireKnown(name);
        return new Zone(name);
    }

    private static void requireKnown(String name) {
        if (!KNOWN.contains(name)) {
            throw new IllegalArgumentException("zone is '" + name + "', none of IANA's such as Europe/Berlin");
        }
    }

    /** Empty if there is none. */
    public Optional<ZoneId> id() {
        return name.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(name));
    }
}
