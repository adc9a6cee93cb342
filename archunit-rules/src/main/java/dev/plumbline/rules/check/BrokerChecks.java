package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.Dependency;
import dev.plumbline.rules.project.Configuration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether there is a message broker, and which one. */
public final class BrokerChecks {

    private static final Pattern ADDRESS = Pattern.compile(
            ".*(?<![A-Za-z0-9+.-])(amqps?|pulsar(\\+ssl)?|nats|mqtts?|kafka)://.*", Pattern.CASE_INSENSITIVE);

    private static final Pattern CONNECTOR =
            Pattern.compile("mp\\.messaging\\.(incoming|outgoing|connector)\\..+\\.connector");

    private BrokerChecks() {}

    /** No class knows a broker's client. */
    public static List<Violation> noClassUsesABroker(Subject subject) {
        return subject.uses(Brokers.TYPES::has).map(Subject::violation).toList();
    }

    /** The application does not run with a broker's client. */
    public static List<Violation> noBrokerInThePom(Subject subject) {
        return subject.dependencies()
                .filter(dependency ->
                        Library.ofArtifact(Brokers.ALL, dependency).isPresent())
                .map(Subject::violation)
                .toList();
    }

    /** Nothing configures a broker, or gives the address of one. */
    public static List<Violation> noBrokerInTheConfiguration(Subject subject) {
        return subject.configuration()
                .filter(entry -> Library.ofKey(Brokers.ALL, entry.key()).isPresent()
                        || ADDRESS.matcher(entry.value()).matches())
                .map(Subject::violation)
                .toList();
    }

    /** The broker is known in the dispatch adapter only, and it is known there. */
    public static List<Violation> brokerIsInDispatchOnly(Subject subject) {
        Map<Boolean, List<Dependency>> uses = subject.uses(Brokers.TYPES::has)
                .collect(Collectors.partitioningBy(
                        use -> subject.isIn(use.getOriginClass(), ApplicationChecks.DISPATCH)));
        List<Violation> violations = new ArrayList<>();
        uses.getOrDefault(false, List.of()).forEach(use -> violations.add(Subject.violation(use)));
        if (uses.getOrDefault(true, List.of()).isEmpty()) {
            violations.add(Violation.missing(
                    "no class in " + subject.name(ApplicationChecks.DISPATCH) + " uses a message-broker client"));
        }
        return violations;
    }

    /** A second kind of broker is a second decision. The first is the one that the dispatch adapter uses most. */
    public static List<Violation> oneKindOfBroker(Subject subject) {
        Map<String, List<Violation>> byKind = new TreeMap<>();
        Map<String, Long> inDispatch = new TreeMap<>();
        subject.uses(Brokers.KIND_TYPES::has)
                .forEach(use -> Brokers.KIND_TYPES.of(Subject.target(use)).ifPresent(kind -> {
                    add(byKind, kind, Subject.violation(use));
                    if (subject.isIn(use.getOriginClass(), ApplicationChecks.DISPATCH)) {
                        inDispatch.merge(kind.name(), 1L, Long::sum);
                    }
                }));
        subject.dependencies().forEach(dependency -> Library.ofArtifact(Brokers.KINDS, dependency)
                .ifPresent(kind -> add(byKind, kind, Subject.violation(dependency))));
        subject.configuration()
                .forEach(entry -> kindOf(entry).ifPresent(kind -> add(byKind, kind, Subject.violation(entry))));
        Optional<String> first = Stream.of(inDispatch.keySet(), byKind.keySet())
                .flatMap(kinds -> kinds.stream())
                .max(Comparator.comparing((String kind) -> inDispatch.getOrDefault(kind, 0L))
                        .thenComparing(Comparator.reverseOrder()));
        return byKind.entrySet().stream()
                .filter(kind -> !Optional.of(kind.getKey()).equals(first))
                .flatMap(kind -> kind.getValue().stream())
                .toList();
    }

    private static void add(Map<String, List<Violation>> byKind, Library kind, Violation violation) {
        byKind.computeIfAbsent(kind.name(), name -> new ArrayList<>()).add(violation);
    }

    private static Optional<Library> kindOf(Configuration.Entry entry) {
        Function<String, Optional<Library>> byKey = key -> Library.ofKey(Brokers.KINDS, key);
        return CONNECTOR.matcher(entry.key()).matches() ? Brokers.ofConnector(entry.value()) : byKey.apply(entry.key());
    }
}
