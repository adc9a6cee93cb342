package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What happens inside a transaction. */
public final class TransactionChecks {

    private static final List<String> TRANSACTIONAL = List.of(
            "jakarta.transaction.Transactional",
            "javax.transaction.Transactional",
            "org.springframework.transaction.annotation.Transactional");

    /** What the annotation's value, or Spring's propagation, says when there is no transaction. */
    private static final Set<String> WITHOUT = Set.of("NOT_SUPPORTED", "NEVER");

    private TransactionChecks() {}

    /**
     * No transactional method leads to a send, by calls within the module's own code. A slow provider would hold a
     * database connection, and what is rolled back would have been sent.
     */
    public static List<Violation> nothingIsSentInATransaction(Subject subject) {
        return subject.classes()
                .flatMap(type -> type.getMethods().stream())
                .filter(TransactionChecks::isTransactional)
                .sorted(Comparator.comparing(JavaMethod::getFullName))
                .flatMap(method -> send(subject, method).map(send -> violation(method, send)).stream())
                .toList();
    }

    private static boolean isTransactional(JavaMethod method) {
        return annotation(method.getAnnotations().stream())
                .findFirst()
                .or(() ->
                        annotation(method.getOwner().getAnnotations().stream()).findFirst())
                .filter(annotation -> !isWithout(annotation))
                .isPresent();
    }

    private static Stream<JavaAnnotation<?>> annotation(Stream<? extends JavaAnnotation<?>> annotations) {
        return annotations
                .filter(annotation ->
                        TRANSACTIONAL.contains(annotation.getRawType().getName()))
                .map(annotation -> (JavaAnnotation<?>) annotation);
    }

    private static boolean isWithout(JavaAnnotation<?> annotation) {
        return Stream.of("value", "propagation")
                .flatMap(name -> annotation.tryGetExplicitlyDeclaredProperty(name).stream())
                .anyMatch(value -> value instanceof JavaEnumConstant constant && WITHOUT.contains(constant.name()));
    }

    /** The first send on the way, nearest first. */
    private static Optional<JavaCodeUnitAccess<?>> send(Subject subject, JavaMethod start) {
        Port sending = new Port(ApplicationChecks.SENDER, "send");
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            JavaCodeUnit caller = open.removeFirst();
            for (JavaCodeUnitAccess<?> call : calls(caller)) {
                if (sending.isCalledBy(subject, call)) {
                    return Optional.of(call);
                }
                targets(subject, call)
                        .filter(target -> !suspends(target))
                        .filter(seen::add)
                        .forEach(open::addLast);
            }
        }
        return Optional.empty();
    }

    private static List<JavaCodeUnitAccess<?>> calls(JavaCodeUnit caller) {
        return caller.getAccessesFromSelf().stream()
                .<JavaCodeUnitAccess<?>>mapMulti((access, sink) -> {
                    if (access instanceof JavaCodeUnitAccess<?> call) {
                        sink.accept(call);
                    }
                })
                .sorted(Comparator.comparingInt((JavaCodeUnitAccess<?> call) -> call.getLineNumber())
                        .thenComparing(call -> call.getDescription()))
                .toList();
    }

    /** The method that is called, and those of the module that may stand in for it. */
    private static Stream<JavaCodeUnit> targets(Subject subject, JavaCodeUnitAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        return Stream.concat(
                call.getTarget().resolveMember().stream(),
                subject.classes()
                        .filter(type -> type.isAssignableTo(owner))
                        .flatMap(type -> overriding(type, call).stream()));
    }

    private static Optional<? extends JavaCodeUnit> overriding(JavaClass type, JavaCodeUnitAccess<?> call) {
        return type.tryGetMethod(
                call.getTarget().getName(),
                call.getTarget().getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toArray(String[]::new));
    }

    private static boolean suspends(JavaCodeUnit target) {
        return annotation(target.getAnnotations().stream()).anyMatch(TransactionChecks::isWithout);
    }

    private static Violation violation(JavaMethod method, JavaCodeUnitAccess<?> send) {
        if (send.getOrigin().equals(method)) {
            return Subject.at(send.getSourceCodeLocation(), "in a transaction: " + send.getDescription());
        }
        return Subject.at(
                send.getSourceCodeLocation(),
                "in the transaction of " + method.getFullName() + ": " + send.getDescription());
    }
}
