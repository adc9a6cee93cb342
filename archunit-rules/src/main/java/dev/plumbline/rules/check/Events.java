package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Methods that run when somebody publishes an event, and before the publisher's transaction has committed. */
final class Events {

    private static final NameLists NAMES = NameLists.beside(Events.class);
    private static final Map<String, Set<String>> PUBLISHERS = NAMES.map("publishers");
    private static final Set<String> OBSERVES = NAMES.list("observed-parameters");

    private static final String LISTENER = "org.springframework.context.event.EventListener";
    private static final String TRANSACTIONAL_LISTENER =
            "org.springframework.transaction.event.TransactionalEventListener";

    private static final Set<String> ANNOTATIONS = Stream.concat(
                    OBSERVES.stream(), Stream.of(LISTENER, TRANSACTIONAL_LISTENER))
            .collect(Collectors.toUnmodifiableSet());

    /** When the transaction is over; Spring's names, and CDI's. */
    private static final Set<String> AFTER =
            Set.of("AFTER_COMMIT", "AFTER_ROLLBACK", "AFTER_COMPLETION", "AFTER_SUCCESS", "AFTER_FAILURE");

    /** Nobody observes anything. */
    static final Events NONE = new Events(Map.of());

    private final Map<JavaClass, List<JavaMethod>> observers;

    private Events(Map<JavaClass, List<JavaMethod>> observers) {
        this.observers = observers;
    }

    static Events in(Subject subject) {
        return new Events(subject.classesNaming(ANNOTATIONS::contains)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> observed(method).isPresent())
                .collect(Collectors.groupingBy(method -> observed(method).orElseThrow())));
    }

    /** Those of an event that the publishing class knows: which one it publishes is not in the call. */
    Stream<JavaCodeUnit> observersOf(JavaCodeUnitAccess<?> call) {
        Set<String> publishing = PUBLISHERS.getOrDefault(call.getTargetOwner().getName(), Set.of());
        if (observers.isEmpty() || !publishing.contains(call.getTarget().getName())) {
            return Stream.empty();
        }
        return call.getOriginOwner().getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .distinct()
                .flatMap(known -> observers.entrySet().stream()
                        .filter(event -> known.getAllClassesSelfIsAssignableTo().contains(event.getKey()))
                        .flatMap(event -> event.getValue().stream()))
                .sorted((one, other) -> one.getFullName().compareTo(other.getFullName()))
                .map(JavaCodeUnit.class::cast);
    }

    /** The event, if the method observes one in time. */
    private static Optional<JavaClass> observed(JavaMethod method) {
        Optional<JavaClass> byParameter = method.getParameters().stream()
                .filter(parameter -> parameter.getAnnotations().stream()
                        .anyMatch(annotation -> OBSERVES.contains(name(annotation)) && !isAfter(annotation, "during")))
                .map(JavaParameter::getRawType)
                .findFirst();
        return byParameter.or(() -> method.getAnnotations().stream()
                .filter(annotation -> name(annotation).equals(LISTENER)
                        || (name(annotation).equals(TRANSACTIONAL_LISTENER) && isBeforeCommit(annotation)))
                .flatMap(annotation -> Stream.concat(method.getRawParameterTypes().stream(), named(annotation)))
                .findFirst());
    }

    /** An event that only the annotation tells. */
    private static Stream<JavaClass> named(JavaAnnotation<?> listener) {
        return Annotations.values(listener, "value", "classes")
                .filter(JavaClass.class::isInstance)
                .map(JavaClass.class::cast);
    }

    private static boolean isBeforeCommit(JavaAnnotation<?> listener) {
        return Annotations.texts(listener, "phase").findAny().isPresent() && !isAfter(listener, "phase");
    }

    private static boolean isAfter(JavaAnnotation<?> annotation, String property) {
        return Annotations.texts(annotation, property).anyMatch(AFTER::contains);
    }

    private static String name(JavaAnnotation<?> annotation) {
        return annotation.getRawType().getName();
    }
}
