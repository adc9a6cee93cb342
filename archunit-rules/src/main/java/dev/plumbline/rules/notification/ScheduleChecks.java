package dev.plumbline.rules.notification;

import com.tngtech.archunit.core.domain.JavaMethod;
import dev.plumbline.rules.check.CallPaths;
import dev.plumbline.rules.check.Goal;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Use;
import dev.plumbline.rules.check.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What runs by schedule. */
public final class ScheduleChecks {

    private ScheduleChecks() {}

    /** A scheduled method in the dispatch adapter that delivers, and none that runs while it is still running. */
    public static List<Violation> dispatcherRunsOneAtATime(Subject subject) {
        List<JavaMethod> scheduled = inDispatch(subject);
        if (scheduled.isEmpty()) {
            return List.of(Violation.missing(
                    "no method in " + subject.name(ApplicationChecks.DISPATCH) + " is annotated with @Scheduled"));
        }
        List<Violation> violations = new ArrayList<>();
        if (delivering(subject, scheduled).isEmpty()) {
            violations.add(Violation.missing("no method in " + subject.name(ApplicationChecks.DISPATCH)
                    + " that is annotated with @Scheduled leads to " + subject.name(ApplicationChecks.DELIVERY)
                    + ".deliver"));
        }
        violations.addAll(switchedOff(subject));
        Schedules schedules = new Schedules(subject);
        scheduled.forEach(method -> schedules
                .of(method)
                .flatMap(schedule -> schedules.overlap(method, schedule).stream())
                .forEach(reason -> violations.add(Subject.violation(method, " is scheduled " + reason))));
        return violations;
    }

    /** Whether a scheduled method in the dispatch adapter delivers what is due, or would if it were not switched off. */
    static boolean somethingDeliversBySchedule(Subject subject) {
        return !delivering(subject, inDispatch(subject)).isEmpty();
    }

    /** Why nothing that delivers ever runs; empty if one schedule does, or if there is none. */
    static List<Violation> switchedOff(Subject subject) {
        SwitchedOff off = new SwitchedOff(subject);
        List<List<Violation>> reasons = delivering(subject, inDispatch(subject)).stream()
                .map(off::reasons)
                .toList();
        return reasons.stream().anyMatch(List::isEmpty)
                ? List.of()
                : reasons.stream().flatMap(List::stream).distinct().toList();
    }

    private static List<JavaMethod> inDispatch(Subject subject) {
        return subject.classesIn(ApplicationChecks.DISPATCH).stream()
                .flatMap(new Schedules(subject)::methods)
                .toList();
    }

    private static List<JavaMethod> delivering(Subject subject, List<JavaMethod> scheduled) {
        CallPaths paths = new CallPaths(subject, Goal.in(subject, ApplicationChecks.DELIVERY, "deliver"));
        return scheduled.stream()
                .filter(method -> paths.from(method).isPresent())
                .toList();
    }

    /** Outside of dispatch, what is scheduled has nothing to do with delivering. */
    public static List<Violation> nothingElseDeliversBySchedule(Subject subject) {
        Set<String> delivering = Set.of(
                subject.name(ApplicationChecks.DELIVERY),
                subject.name(ApplicationChecks.SENDER),
                subject.name(ApplicationChecks.DISPATCHER),
                subject.name("application.NotificationStore"));
        Schedules schedules = new Schedules(subject);
        return subject.classesNaming(schedules::isAnnotation)
                .filter(type -> !subject.isIn(type, ApplicationChecks.DISPATCH))
                .filter(type -> schedules.methods(type).findAny().isPresent())
                .flatMap(user -> subject.uses(user, delivering::contains))
                .map(Use::violation)
                .toList();
    }
}
