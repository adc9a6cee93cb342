package dev.plumbline.rules.notification;

import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import dev.plumbline.adr.library.Library;
import dev.plumbline.rules.check.NameLists;
import dev.plumbline.rules.check.PackageNames;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Use;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.configuration.Configuration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The limits of all other clients of HTTP, which are set in code, or, with Spring Boot, configured for all of them. */
final class HttpClientLimits {

    /** The clients that Spring Boot limits all at once. */
    private static final String SPRING = "spring";

    /** A wait, with the names of methods that limit it in one client or another. */
    private record Limit(String name, Set<String> methods) {

        /** With a group of clients, or for all of them; Boot 4 has renamed the keys for all. */
        boolean isKey(Configuration.Entry entry) {
            return entry.key()
                    .matches("spring\\.http\\.(client|clients|reactiveclient|serviceclient\\.[^.]+)\\." + name);
        }
    }

    private static final List<Limit> LIMITS = NameLists.beside(HttpClientLimits.class).map("limits").entrySet().stream()
            .map(limit -> new Limit(limit.getKey(), limit.getValue()))
            .toList();

    /** {@code 0}, {@code 0s}, {@code PT0S} or nothing at all. */
    private static final Pattern NO_LIMIT = Pattern.compile("[^1-9$]*");

    private HttpClientLimits() {}

    /** Whether the send adapter has such a client. */
    static boolean isSeen(Subject subject) {
        return firstUse(subject).isPresent();
    }

    /** What of the two limits, to connect and to read, is nowhere to be seen, or is none. */
    static List<Violation> missing(Subject subject) {
        List<Violation> violations = new ArrayList<>();
        firstUse(subject).ifPresent(use -> LIMITS.forEach(limit -> violations.addAll(missing(subject, use, limit))));
        return violations;
    }

    private static List<Violation> missing(Subject subject, Use use, Limit limit) {
        List<Configuration.Entry> configured = subject.configuration()
                .filter(entry -> entry.isForProduction() && limit.isKey(entry))
                .toList();
        if (isSetInCode(subject, limit)) {
            return List.of();
        }
        if (!isSprings(subject, use) || configured.isEmpty()) {
            return List.of(withoutLimit(subject, use, limit));
        }
        return configured.stream()
                .filter(entry -> NO_LIMIT.matcher(entry.value()).matches())
                .map(Subject::violation)
                .toList();
    }

    private static Violation withoutLimit(Subject subject, Use use, Limit limit) {
        String orConfigured = isSprings(subject, use)
                ? "spring.http.clients." + limit.name() + " (spring.http.client before Boot 4) is not configured, and "
                : "";
        return use.violation()
                .with(", but " + orConfigured + "nothing in " + subject.name(ApplicationChecks.SEND) + " sets a "
                        + limit.name());
    }

    private static boolean isSetInCode(Subject subject, Limit limit) {
        return subject.classesIn(ApplicationChecks.SEND).stream()
                .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                .filter(call -> isOfLibrary(subject, call))
                .anyMatch(call -> limit.methods().contains(call.getTarget().getName()));
    }

    private static boolean isOfLibrary(Subject subject, JavaCodeUnitAccess<?> call) {
        return !PackageNames.isIn(call.getTargetOwner().getName(), subject.basePackage());
    }

    /** One is enough to say what is missing: limits are looked for in the whole adapter. */
    private static Optional<Use> firstUse(Subject subject) {
        return subject.classesIn(ApplicationChecks.SEND).stream()
                .flatMap(user ->
                        subject.uses(user, NotificationLibraries.to(subject).httpClients()::has))
                .min(Comparator.comparing(Use::violation));
    }

    private static boolean isSprings(Subject subject, Use use) {
        return client(subject, use)
                .filter(library -> library.id().equals(SPRING))
                .isPresent();
    }

    private static Optional<Library> client(Subject subject, Use use) {
        return NotificationLibraries.to(subject).httpClients().of(use.type());
    }
}
