package dev.plumbline.rules.notification;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plumbline.adr.library.Library;
import dev.plumbline.rules.check.Addresses;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Switches;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.configuration.Configuration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether notifications leave by the last mile that was decided, and by no other. */
public final class LastMileChecks {

    private LastMileChecks() {}

    /** Holds a project to what its record says of each route: what was decided for it, and what was written for that. */
    public static List<Violation> onlyTheDecidedOnes(Subject subject) {
        DecidedRoutes decided = DecidedRoutes.of(subject);
        return decided.routes().isEmpty()
                ? List.of(Violation.missing("the record's variant names nothing that sends"))
                : violations(subject, decided);
    }

    private static List<Violation> violations(Subject subject, DecidedRoutes decided) {
        LastMiles lastMiles = NotificationLibraries.to(subject).lastMiles();
        Map<String, List<Violation>> used = new TreeMap<>();
        subject.uses(type -> isOther(decided, lastMiles.of(type)))
                .forEach(
                        use -> lastMiles.of(use.type()).ifPresent(library -> add(used, library.id(), use.violation())));
        configured(subject, decided, subject.configuration())
                .forEach((entry, id) -> add(used, id, Subject.violation(entry)));
        Stream<Violation> passedOver = configured(subject, decided, subject.configurationOfTests()).keySet().stream()
                .map(Subject::passedOver);
        inConstants(subject, decided, used);
        Stream<Violation> dependencies = subject.dependencies()
                .flatMap(dependency -> lastMiles.of(dependency).filter(library -> isOther(decided, library)).stream()
                        .map(library -> Subject.violation(dependency, used.containsKey(library.id()))));
        return Stream.of(
                        senders(subject, decided.routes()).stream(),
                        used.values().stream().flatMap(List::stream),
                        dependencies,
                        passedOver,
                        SecondClients.of(subject, decided))
                .flatMap(violations -> violations)
                .toList();
    }

    /** Entries that belong to another last mile, by their key or by a host in their value. */
    private static Map<Configuration.Entry, String> configured(
            Subject subject, DecidedRoutes decided, Stream<Configuration.Entry> entries) {
        LastMiles lastMiles = NotificationLibraries.to(subject).lastMiles();
        Map<Configuration.Entry, String> configured = new LinkedHashMap<>();
        entries.filter(entry -> !Switches.isOff(entry)).forEach(entry -> lastMiles
                .ofKey(entry.key())
                .filter(library -> isOther(decided, library))
                .map(Library::id)
                .or(() -> Addresses.in(entry.value()).stream()
                        .flatMap(address -> lastMiles.other(decided, address.host()).stream())
                        .map(Library::id)
                        .findFirst())
                .ifPresent(id -> configured.put(entry, id)));
        return configured;
    }

    /** The constants of all classes that are a URL or a host. Only the host is shown: a path may be secret. */
    private static void inConstants(Subject subject, DecidedRoutes decided, Map<String, List<Violation>> used) {
        LastMiles lastMiles = NotificationLibraries.to(subject).lastMiles();
        subject.addresses().forEach(constant -> Addresses.of(constant.value()).stream()
                .map(Addresses.Address::host)
                .distinct()
                .forEach(host -> lastMiles
                        .other(decided, host)
                        .ifPresent(other -> add(
                                used,
                                other.id(),
                                constant.told().apply(" has the address " + host + " of " + other.title())))));
    }

    private static void add(Map<String, List<Violation>> found, String id, Violation violation) {
        found.computeIfAbsent(id, any -> new ArrayList<>()).add(violation);
    }

    private static boolean isOther(DecidedRoutes decided, Library library) {
        return !decided.ids().contains(library.id());
    }

    private static boolean isOther(DecidedRoutes decided, Optional<Library> found) {
        return found.filter(library -> isOther(decided, library)).isPresent();
    }

    /** There is a sender for each route, and none beside them but what stands before all of them. */
    private static List<Violation> senders(Subject subject, List<Set<String>> routes) {
        List<List<String>> homes =
                routes.stream().map(LastMileChecks::homes).distinct().toList();
        Set<String> subtypes = subject.subtypes(Set.of(subject.name(ApplicationChecks.SENDER)));
        List<JavaClass> senders = subject.classes()
                .filter(type -> !type.isInterface() && subtypes.contains(type.getName()))
                .toList();
        String all = homes.stream()
                .flatMap(List::stream)
                .distinct()
                .map(subject::name)
                .collect(Collectors.joining(" or "));
        Stream<Violation> elsewhere = senders.stream()
                .filter(type -> homes.stream().flatMap(List::stream).noneMatch(home -> subject.isIn(type, home)))
                .filter(type -> Stream.of(ApplicationChecks.SEND, ApplicationChecks.APPLICATION)
                        .noneMatch(shared -> type.getPackageName().equals(subject.name(shared))))
                .map(type -> Subject.violation(type, " is a sender, but not in " + all));
        Stream<Violation> nowhere = homes.stream()
                .filter(some ->
                        senders.stream().noneMatch(type -> some.stream().anyMatch(home -> subject.isIn(type, home))))
                .map(some -> Violation.missing("no class in "
                        + some.stream().map(subject::name).collect(Collectors.joining(" or ")) + " is a sender"));
        return Stream.concat(elsewhere, nowhere).toList();
    }

    private static List<String> homes(Set<String> route) {
        return route.stream()
                .map(one -> ApplicationChecks.SEND + "." + LastMiles.packageOf(one))
                .toList();
    }
}
