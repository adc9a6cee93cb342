package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What runs by schedule, by Quarkus' own annotation. */
public final class ScheduleChecks {

    private static final String SCHEDULED = "io.quarkus.scheduler.Scheduled";
    private static final String REPEATED = "io.quarkus.scheduler.Scheduled$Schedules";
    private static final String ONE_AT_A_TIME = "SKIP";

    private ScheduleChecks() {}

    /** A scheduled method in the dispatch adapter, and none that runs while it is still running. */
    public static List<Violation> dispatcherRunsOneAtATime(Subject subject) {
        List<JavaMethod> scheduled = subject.classesIn(ApplicationChecks.DISPATCH).stream()
                .flatMap(ScheduleChecks::scheduledMethods)
                .toList();
        if (scheduled.isEmpty()) {
            return List.of(Violation.missing(
                    "no method in " + subject.name(ApplicationChecks.DISPATCH) + " is annotated with @Scheduled"));
        }
        List<Violation> violations = new ArrayList<>();
        CallPaths delivering = new CallPaths(subject, new Port(ApplicationChecks.DELIVERY, "deliver"));
        if (scheduled.stream().noneMatch(method -> delivering.from(method).isPresent())) {
            violations.add(Violation.missing("no method in " + subject.name(ApplicationChecks.DISPATCH)
                    + " that is annotated with @Scheduled leads to " + subject.name(ApplicationChecks.DELIVERY)
                    + ".deliver"));
        }
        scheduled.forEach(method -> schedules(method)
                .filter(schedule -> !isOneAtATime(schedule))
                .forEach(schedule -> violations.add(overlapping(method))));
        return violations;
    }

    /** Outside of dispatch, what is scheduled has nothing to do with delivering. */
    public static List<Violation> nothingElseDeliversBySchedule(Subject subject) {
        Set<String> delivering = Set.of(
                subject.name(ApplicationChecks.DELIVERY),
                subject.name(ApplicationChecks.SENDER),
                subject.name(ApplicationChecks.DISPATCHER),
                subject.name("application.NotificationStore"));
        return subject.classes()
                .filter(type -> !subject.isIn(type, ApplicationChecks.DISPATCH))
                .filter(type -> scheduledMethods(type).findAny().isPresent())
                .flatMap(Subject::uses)
                .filter(use -> delivering.contains(ApplicationChecks.target(use)))
                .map(Subject::violation)
                .toList();
    }

    private static Stream<JavaMethod> scheduledMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> schedules(method).findAny().isPresent());
    }

    private static Stream<JavaAnnotation<?>> schedules(JavaMethod method) {
        return method.getAnnotations().stream()
                .flatMap(annotation -> switch (annotation.getRawType().getName()) {
                    case SCHEDULED -> Stream.of(annotation);
                    case REPEATED -> repeated(annotation);
                    default -> Stream.empty();
                });
    }

    private static Stream<JavaAnnotation<?>> repeated(JavaAnnotation<?> container) {
        return Stream.of(container.tryGetExplicitlyDeclaredProperty("value").orElse(new Object[0]))
                .flatMap(value -> value instanceof Object[] many ? Stream.of(many) : Stream.of(value))
                .filter(JavaAnnotation.class::isInstance)
                .map(annotation -> (JavaAnnotation<?>) annotation);
    }

    private static boolean isOneAtATime(JavaAnnotation<?> schedule) {
        return schedule.tryGetExplicitlyDeclaredProperty("concurrentExecution")
                .filter(value -> value instanceof JavaEnumConstant constant
                        && constant.name().equals(ONE_AT_A_TIME))
                .isPresent();
    }

    private static Violation overlapping(JavaMethod method) {
        return Subject.at(
                method.getSourceCodeLocation(),
                method.getDescription() + " is scheduled without concurrentExecution = SKIP in "
                        + Subject.place(method.getSourceCodeLocation()));
    }
}
