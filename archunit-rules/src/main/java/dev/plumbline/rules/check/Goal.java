package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Methods, called on their type or on anything that is one.
 *
 * @param methods which names they have, by the full name of the type
 */
public record Goal(Map<String, Predicate<String>> methods) {

    public Goal {
        methods = Map.copyOf(methods);
    }

    /** @param methods the names that they have, by the full name of the type */
    public static Goal of(Map<String, Set<String>> methods) {
        return new Goal(methods.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, names -> names.getValue()::contains)));
    }

    /**
     * @param type below the decision's own package
     * @param method what the methods' names start with
     */
    public static Goal in(Subject subject, String type, String method) {
        return new Goal(Map.of(subject.name(type), name -> name.startsWith(method)));
    }

    public Stream<JavaCodeUnitAccess<?>> calls(Subject subject) {
        Set<String> owners = subject.subtypes(methods.keySet());
        return subject.classesNaming(owners::contains)
                .flatMap(caller -> caller.getCodeUnitAccessesFromSelf().stream())
                .filter(this::isCalledBy);
    }

    public boolean isCalledBy(JavaCodeUnitAccess<?> call) {
        return methods.entrySet().stream()
                .anyMatch(of -> of.getValue().test(call.getTarget().getName())
                        && call.getTargetOwner().isAssignableTo(of.getKey()));
    }
}
