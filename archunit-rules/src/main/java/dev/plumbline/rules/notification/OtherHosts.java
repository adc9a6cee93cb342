package dev.plumbline.rules.notification;

import dev.plumbline.adr.library.Library;
import dev.plumbline.rules.check.Addresses;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Hosts of last miles that were not decided on. */
final class OtherHosts {

    private OtherHosts() {}

    /** The last mile that a value of configuration leads to. */
    static Optional<String> in(Subject subject, DecidedRoutes decided, String value) {
        LastMiles lastMiles = NotificationLibraries.to(subject).lastMiles();
        return Addresses.in(value).stream()
                .flatMap(address -> lastMiles.other(decided, address.host()).stream())
                .map(Library::id)
                .findFirst();
    }

    /** The constants of all classes that are a URL or a host, by last mile. Only the host is shown: a path may be secret. */
    static Map<String, List<Violation>> inConstants(Subject subject, DecidedRoutes decided) {
        Map<String, List<Violation>> found = new TreeMap<>();
        LastMiles lastMiles = NotificationLibraries.to(subject).lastMiles();
        subject.addresses().forEach(constant -> Addresses.of(constant.value()).stream()
                .map(Addresses.Address::host)
                .distinct()
                .forEach(host -> lastMiles.other(decided, host).ifPresent(other -> found.computeIfAbsent(
                                other.id(), any -> new ArrayList<>())
                        .add(constant.told().apply(" has the address " + host + " of " + other.title())))));
        return found;
    }
}
