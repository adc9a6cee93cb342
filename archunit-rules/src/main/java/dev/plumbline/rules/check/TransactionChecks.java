package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Comparator;
import java.util.List;
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
        CallPaths paths =
                new CallPaths(subject, Goal.in(subject, ApplicationChecks.SENDER, "send"), TransactionChecks::suspends);
        return subject.classesNaming(TRANSACTIONAL::contains)
                .flatMap(type -> type.getMethods().stream())
                .filter(TransactionChecks::isTransactional)
                .sorted(Comparator.comparing(JavaMethod::getFullName))
                .flatMap(method -> paths.from(method).map(send -> violation(method, send)).stream())
                .toList();
    }

    /** An annotation on the class is not for its private methods: nothing comes between them and their callers. */
    private static boolean isTransactional(JavaMethod method) {
        boolean isOpen = !method.getModifiers().contains(JavaModifier.PRIVATE);
        return annotation(method.getAnnotations().stream())
                .findFirst()
                .or(() -> annotation(method.getOwner().getAnnotations().stream().filter(annotation -> isOpen))
                        .findFirst())
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

    private static boolean suspends(JavaCodeUnit target) {
        return annotation(target.getAnnotations().stream()).anyMatch(TransactionChecks::isWithout);
    }

    /** At the method, because that is what was changed or is to be changed; the send may be far away. */
    private static Violation violation(JavaMethod method, JavaCodeUnitAccess<?> send) {
        if (send.getOrigin().equals(method)) {
            return Subject.at(send.getSourceCodeLocation(), "in a transaction: " + Subject.description(send));
        }
        return Subject.at(
                method.getSourceCodeLocation(),
                "in the transaction of <" + method.getFullName() + "> " + Subject.place(method.getSourceCodeLocation())
                        + ": " + Subject.description(send));
    }
}
