package dev.plumbline.rules.notification;

import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether calls of a vendor end in time, and whether what fails is tried again. */
public final class VendorCallChecks {

    /** What the shipped design calls the number of attempts. */
    private static final Set<String> ATTEMPTS = Set.of("notifications.delivery.max-attempts");

    private static final String MAIL = "smtp";

    private VendorCallChecks() {}

    /** Every wait of the vendor's client has a limit, and something comes back to what failed. */
    public static List<Violation> callsAreLimitedAndTriedAgain(Subject subject) {
        return Stream.of(
                        RestClientLimits.missing(subject).stream(),
                        HttpClientLimits.missing(subject).stream(),
                        invisible(subject),
                        notTriedAgain(subject),
                        onlyOneAttempt(subject))
                .flatMap(violations -> violations)
                .toList();
    }

    /** A vendor that is spoken to by SMTP needs no client of HTTP. */
    private static Stream<Violation> invisible(Subject subject) {
        boolean isSeen = !RestClientLimits.clients(subject).isEmpty() || HttpClientLimits.isSeen(subject);
        List<Set<String>> routes = DecidedRoutes.of(subject).routes();
        boolean isOnlyMail = !routes.isEmpty() && routes.stream().allMatch(route -> route.contains(MAIL));
        return isSeen || isOnlyMail
                ? Stream.empty()
                : Stream.of(Violation.missing("nothing in " + subject.name(ApplicationChecks.SEND)
                        + " is a client of HTTP that is known, so no limit can be seen"));
    }

    /** A schedule that delivers what is still due, or a library that calls once more. */
    private static Stream<Violation> notTriedAgain(Subject subject) {
        if (subject.uses(NotificationLibraries.to(subject).retries()::has)
                .findAny()
                .isPresent()) {
            return Stream.empty();
        }
        return ScheduleChecks.somethingDeliversBySchedule(subject)
                ? ScheduleChecks.switchedOff(subject).stream()
                : Stream.of(Violation.missing("nothing is tried again: no method in "
                        + subject.name(ApplicationChecks.DISPATCH) + " that is annotated with @Scheduled leads to "
                        + subject.name(ApplicationChecks.DELIVERY) + ".deliver, and no class uses a retry"));
    }

    private static Stream<Violation> onlyOneAttempt(Subject subject) {
        return subject.configuration()
                .filter(entry -> entry.isForProduction()
                        && ATTEMPTS.contains(entry.key())
                        && entry.value().strip().matches("[01]"))
                .map(Subject::violation);
    }
}
