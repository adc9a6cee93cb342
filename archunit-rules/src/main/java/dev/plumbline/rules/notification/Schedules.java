package dev.plumbline.rules.notification;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.plumbline.adr.library.Library;
import dev.plumbline.rules.check.Annotations;
import dev.plumbline.rules.check.Subject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The annotations that make a method run by schedule, and whether its runs may overlap: Quarkus' and Spring's. */
final class Schedules {

    /** The scheduler whose runs overlap unless it is told to skip; all others run a method after itself. */
    private static final String QUARKUS = "quarkus";

    static final String ASYNC = "org.springframework.scheduling.annotation.Async";
    private static final String VIRTUAL_THREADS = "spring.threads.virtual.enabled";

    private final boolean onVirtualThreads;

    /** Ids of schedulers, by the annotations that make a method run. */
    private final Map<String, String> annotations = new HashMap<>();

    private final Set<String> containers = new HashSet<>();

    Schedules(Subject subject) {
        for (Library scheduler : NotificationLibraries.to(subject).schedulers()) {
            scheduler.packages().forEach(name -> annotations.put(name, scheduler.id()));
            containers.addAll(scheduler.names("containers"));
        }
        onVirtualThreads = subject.configuration()
                .anyMatch(entry -> entry.isForProduction()
                        && entry.key().equals(VIRTUAL_THREADS)
                        && entry.value().strip().equals("true"));
    }

    /** Whether a type makes a method run by schedule. */
    boolean isAnnotation(String type) {
        return annotations.containsKey(type) || containers.contains(type);
    }

    Stream<JavaMethod> methods(JavaClass type) {
        return type.getMethods().stream().filter(method -> of(method).findAny().isPresent());
    }

    /** The annotations of a method, each of a repeated one. */
    Stream<JavaAnnotation<?>> of(JavaMethod method) {
        return method.getAnnotations().stream().flatMap(annotation -> {
            String name = annotation.getRawType().getName();
            if (containers.contains(name)) {
                return repeated(annotation);
            }
            return annotations.containsKey(name) ? Stream.of(annotation) : Stream.empty();
        });
    }

    private static Stream<JavaAnnotation<?>> repeated(JavaAnnotation<?> container) {
        return Annotations.values(container, "value")
                .filter(JavaAnnotation.class::isInstance)
                .map(annotation -> (JavaAnnotation<?>) annotation);
    }

    /** Why a run may begin while the one before it is under way; empty if it cannot. */
    Optional<String> overlap(JavaMethod method, JavaAnnotation<?> schedule) {
        if (isQuarkus(schedule)) {
            return skips(schedule) ? Optional.empty() : Optional.of("without concurrentExecution = SKIP");
        }
        if (method.isAnnotatedWith(ASYNC) || method.getOwner().isAnnotatedWith(ASYNC)) {
            return Optional.of("with @Async, which lets runs overlap,");
        }
        return onVirtualThreads && !hasFixedDelay(schedule)
                ? Optional.of("without fixedDelay, and runs overlap with " + VIRTUAL_THREADS + ",")
                : Optional.empty();
    }

    boolean isQuarkus(JavaAnnotation<?> schedule) {
        return QUARKUS.equals(annotations.get(schedule.getRawType().getName()));
    }

    private static boolean skips(JavaAnnotation<?> schedule) {
        return Annotations.texts(schedule, "concurrentExecution").anyMatch("SKIP"::equals);
    }

    private static boolean hasFixedDelay(JavaAnnotation<?> schedule) {
        return Annotations.values(schedule, "fixedDelay", "fixedDelayString")
                .findAny()
                .isPresent();
    }
}
