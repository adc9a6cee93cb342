package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.stream.Stream;

/**
 * Methods of a type, called on itself or on anything that is one.
 *
 * @param type below the decision's own package
 * @param method what the methods' names start with
 */
record Port(String type, String method) {

    Stream<JavaCodeUnitAccess<?>> calls(Subject subject) {
        return subject.classes()
                .flatMap(caller -> caller.getCodeUnitAccessesFromSelf().stream())
                .filter(call -> isCalledBy(subject, call));
    }

    boolean isCalledBy(Subject subject, JavaCodeUnitAccess<?> call) {
        return call.getTarget().getName().startsWith(method)
                && call.getTargetOwner().isAssignableTo(subject.name(type));
    }
}
