package dev.plumbline.rules.notification;

import dev.plumbline.adr.library.Library;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether there is a message broker, and which one. */
public final class BrokerChecks {

    private static final String UNUSED = "and nothing in the project uses a broker";

    private BrokerChecks() {}

    /** No class knows a broker's client. */
    public static List<Violation> noClassUsesABroker(Subject subject) {
        return brokers(subject).uses(subject).map(Brokers.ClientUse::violation).toList();
    }

    /** The application does not run with a broker's client. One that is only brought along, and called by nobody, is told. */
    public static List<Violation> noBrokerInThePom(Subject subject) {
        Brokers brokers = brokers(subject);
        boolean isUsed = brokers.uses(subject).findAny().isPresent()
                || brokers.configured(subject).findAny().isPresent();
        return subject.dependencies()
                .filter(dependency -> brokers.of(dependency).isPresent())
                .map(dependency -> isUsed || dependency.isAskedFor()
                        ? Subject.violation(dependency)
                        : Subject.violation(dependency).asNote(UNUSED))
                .toList();
    }

    /** Nothing configures a broker, or gives the address of one. */
    public static List<Violation> noBrokerInTheConfiguration(Subject subject) {
        Brokers brokers = brokers(subject);
        return Stream.concat(
                        brokers.configured(subject).map(configured -> Subject.violation(configured.entry())),
                        brokers.passedOver(subject))
                .toList();
    }

    /** The broker is known in the dispatch adapter only, and it is known there. */
    public static List<Violation> brokerIsInDispatchOnly(Subject subject) {
        Map<Boolean, List<Violation>> uses = brokers(subject)
                .uses(subject)
                .collect(Collectors.partitioningBy(
                        use -> subject.isIn(use.by(), ApplicationChecks.DISPATCH),
                        Collectors.mapping(Brokers.ClientUse::violation, Collectors.toList())));
        List<Violation> violations = new ArrayList<>(uses.getOrDefault(false, List.of()));
        if (uses.getOrDefault(true, List.of()).isEmpty()) {
            violations.add(Violation.missing(
                    "no class in " + subject.name(ApplicationChecks.DISPATCH) + " uses a message-broker client"));
        }
        return violations;
    }

    /** A second kind of broker is a second decision. The first is the one that the dispatch adapter uses most. */
    public static List<Violation> oneKindOfBroker(Subject subject) {
        Brokers brokers = brokers(subject);
        Map<String, List<Violation>> byKind = new TreeMap<>();
        Map<String, Long> inDispatch = new TreeMap<>();
        brokers.uses(subject).filter(use -> !Brokers.isShared(use.library())).forEach(use -> {
            add(byKind, use.library(), use.violation());
            if (subject.isIn(use.by(), ApplicationChecks.DISPATCH)) {
                inDispatch.merge(use.library().id(), 1L, Long::sum);
            }
        });
        brokers.configured(subject)
                .filter(configured -> !Brokers.isShared(configured.library()))
                .forEach(configured -> add(byKind, configured.library(), Subject.violation(configured.entry())));
        Set<String> used = Set.copyOf(byKind.keySet());
        subject.dependencies().forEach(dependency -> brokers.of(dependency)
                .filter(kind -> !Brokers.isShared(kind))
                .ifPresent(kind -> add(byKind, kind, Subject.violation(dependency, used.contains(kind.id())))));
        Optional<String> first = Stream.of(inDispatch.keySet(), byKind.keySet())
                .flatMap(Set::stream)
                .max(Comparator.comparing((String kind) -> inDispatch.getOrDefault(kind, 0L))
                        .thenComparing(Comparator.reverseOrder()));
        return byKind.entrySet().stream()
                .filter(kind -> !Optional.of(kind.getKey()).equals(first))
                .flatMap(kind -> kind.getValue().stream())
                .toList();
    }

    private static void add(Map<String, List<Violation>> byKind, Library kind, Violation violation) {
        byKind.computeIfAbsent(kind.id(), id -> new ArrayList<>()).add(violation);
    }

    private static Brokers brokers(Subject subject) {
        return NotificationLibraries.to(subject).brokers().without(DecidedRoutes.of(subject));
    }
}
