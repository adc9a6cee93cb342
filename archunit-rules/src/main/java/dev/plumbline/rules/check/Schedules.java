package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The annotations that make a method run by schedule, and whether its runs may overlap: Quarkus' and Spring's. */
final class Schedules {

    private static final String QUARKUS = "io.quarkus.scheduler.Scheduled";
    private static final String SPRING = "org.springframework.scheduling.annotation.Scheduled";
    private static final Set<String> REPEATED =
            Set.of("io.quarkus.scheduler.Scheduled$Schedules", "org.springframework.scheduling.annotation.Schedules");

    /** Whatever makes a method run by schedule. */
    static final Set<String> ANNOTATIONS =
            Stream.concat(Stream.of(QUARKUS, SPRING), REPEATED.stream()).collect(Collectors.toUnmodifiableSet());

    static final String ASYNC = "org.springframework.scheduling.annotation.Async";
    private static final String VIRTUAL_THREADS = "spring.threads.virtual.enabled";

    private final boolean onVirtualThreads;

    Schedules(Subject subject) {
        onVirtualThreads = subject.configuration()
                .anyMatch(entry -> entry.isForProduction()
                        && entry.key().equals(VIRTUAL_THREADS)
                        && entry.value().strip().equals("true"));
    }

    static Stream<JavaMethod> methods(JavaClass type) {
        return type.getMethods().stream().filter(method -> of(method).findAny().isPresent());
    }

    /** The annotations of a method, each of a repeated one. */
    static Stream<JavaAnnotation<?>> of(JavaMethod method) {
        return method.getAnnotations().stream().flatMap(annotation -> {
            String name = annotation.getRawType().getName();
            if (REPEATED.contains(name)) {
                return repeated(annotation);
            }
            return name.equals(QUARKUS) || name.equals(SPRING) ? Stream.of(annotation) : Stream.empty();
        });
    }

    private static Stream<JavaAnnotation<?>> repeated(JavaAnnotation<?> container) {
        return Stream.of(container.tryGetExplicitlyDeclaredProperty("value").orElse(new Object[0]))
                .flatMap(value -> value instanceof Object[] many ? Stream.of(many) : Stream.of(value))
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

    static boolean isQuarkus(JavaAnnotation<?> schedule) {
        return schedule.getRawType().getName().equals(QUARKUS);
    }

    private static boolean skips(JavaAnnotation<?> schedule) {
        return schedule.tryGetExplicitlyDeclaredProperty("concurrentExecution")
                .filter(value -> value instanceof JavaEnumConstant constant
                        && constant.name().equals("SKIP"))
                .isPresent();
    }

    private static boolean hasFixedDelay(JavaAnnotation<?> schedule) {
        return Stream.of("fixedDelay", "fixedDelayString")
                .anyMatch(
                        name -> schedule.tryGetExplicitlyDeclaredProperty(name).isPresent());
    }
}
