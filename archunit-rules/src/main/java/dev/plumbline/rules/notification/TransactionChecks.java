package dev.plumbline.rules.notification;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.plumbline.rules.check.Annotations;
import dev.plumbline.rules.check.CallPaths;
import dev.plumbline.rules.check.Goal;
import dev.plumbline.rules.check.NameLists;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happens inside a transaction. */
public final class TransactionChecks {

    private static final Set<String> TRANSACTIONAL =
            NameLists.beside(TransactionChecks.class).list("transactional");

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
        List<JavaMethod> transactional = transactional(subject);
        Set<String> senders = subject.subtypes(Set.of(subject.name(ApplicationChecks.SENDER)));
        return Stream.concat(
                        transactional.stream()
                                .flatMap(method -> paths.from(method).map(send -> violation(method, send)).stream()),
                        transactional.stream()
                                .filter(method -> method.getName().equals("send")
                                        && senders.contains(method.getOwner().getName()))
                                .map(TransactionChecks::sendsItself))
                .toList();
    }

    /** Of classes that name the annotation, or another that carries it, and of those that inherit it. */
    private static List<JavaMethod> transactional(Subject subject) {
        Set<String> naming = subject.classesNaming(TRANSACTIONAL::contains)
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        Set<String> heirs = naming.isEmpty() ? Set.of() : subject.subtypes(naming);
        return subject.classes()
                .filter(type -> heirs.contains(type.getName()))
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        annotation(method).filter(found -> !isWithout(found)).isPresent())
                .sorted(Comparator.comparing(JavaMethod::getFullName))
                .toList();
    }

    /**
     * The annotation that counts for a method: its own, that of its class, of the method or type it stems from. There is
     * none for a private method: nothing comes between it and its callers.
     */
    private static Optional<JavaAnnotation<?>> annotation(JavaMethod method) {
        if (method.getModifiers().contains(JavaModifier.PRIVATE)) {
            return Optional.empty();
        }
        String[] parameters =
                method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        List<JavaClass> above = Stream.concat(
                        method.getOwner().getAllRawSuperclasses().stream(),
                        method.getOwner().getAllRawInterfaces().stream())
                .toList();
        return Stream.of(
                        Stream.of(method, method.getOwner()),
                        above.stream().flatMap(type -> type.tryGetMethod(method.getName(), parameters).stream()),
                        above.stream())
                .flatMap(places -> places)
                .flatMap(place -> annotations(place).findFirst().stream())
                .findFirst();
    }

    private static Stream<JavaAnnotation<?>> annotations(HasAnnotations<?> place) {
        return place.getAnnotations().stream()
                .flatMap(annotation -> isTransactional(annotation)
                        ? Stream.of(annotation)
                        : annotation.getRawType().getAnnotations().stream().filter(TransactionChecks::isTransactional))
                .map(annotation -> (JavaAnnotation<?>) annotation);
    }

    private static boolean isTransactional(JavaAnnotation<?> annotation) {
        return TRANSACTIONAL.contains(annotation.getRawType().getName());
    }

    private static boolean isWithout(JavaAnnotation<?> annotation) {
        return Annotations.texts(annotation, "value", "propagation").anyMatch(WITHOUT::contains);
    }

    /** Without the caller's transaction, by its annotation or in another thread. */
    private static boolean suspends(JavaCodeUnit target) {
        return target instanceof JavaMethod method
                && (annotation(method).filter(TransactionChecks::isWithout).isPresent()
                        || method.isAnnotatedWith(Schedules.ASYNC)
                        || method.getOwner().isAnnotatedWith(Schedules.ASYNC));
    }

    private static Violation sendsItself(JavaMethod method) {
        return Subject.at(
                method.getSourceCodeLocation(),
                "<" + method.getFullName() + "> sends in a transaction of its own in "
                        + Subject.place(method.getSourceCodeLocation()));
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
