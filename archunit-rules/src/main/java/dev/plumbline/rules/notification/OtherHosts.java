package dev.plumbline.rules.notification;

import com.tngtech.archunit.core.domain.JavaClass;
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
        subject.classes().forEach(type -> subject.module().compiled().named().addresses(type).stream()
                .flatMap(constant -> Addresses.of(constant).stream())
                .distinct()
                .forEach(address -> lastMiles.other(decided, address.host()).ifPresent(other -> found.computeIfAbsent(
                                other.id(), any -> new ArrayList<>())
                        .add(constant(type, address.host(), other)))));
        return found;
    }

    private static Violation constant(JavaClass type, String host, Library other) {
        return Subject.violation(type, " has the address " + host + " of " + other.title());
    }
}
