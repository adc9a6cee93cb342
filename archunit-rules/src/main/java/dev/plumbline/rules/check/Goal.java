package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Methods, called on their type or on anything that is one.
 *
 * @param methods which names they have, by the full name of the type
 */
record Goal(Map<String, Predicate<String>> methods) {

    Goal {
        methods = Map.copyOf(methods);
    }

    /**
     * @param type below the decision's own package
     * @param method what the methods' names start with
     */
    static Goal in(Subject subject, String type, String method) {
        return new Goal(Map.of(subject.name(type), name -> name.startsWith(method)));
    }

    Stream<JavaCodeUnitAccess<?>> calls(Subject subject) {
        Set<String> owners = subject.subtypes(methods.keySet());
        return subject.classesNaming(owners::contains)
                .flatMap(caller -> caller.getCodeUnitAccessesFromSelf().stream())
                .filter(this::isCalledBy);
    }

    boolean isCalledBy(JavaCodeUnitAccess<?> call) {
        return methods.entrySet().stream()
                .anyMatch(of -> of.getValue().test(call.getTarget().getName())
                        && call.getTargetOwner().isAssignableTo(of.getKey()));
    }
}
