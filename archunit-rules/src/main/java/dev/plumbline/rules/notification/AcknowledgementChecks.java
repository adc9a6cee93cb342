package dev.plumbline.rules.notification;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.plumbline.rules.check.Annotations;
import dev.plumbline.rules.check.CallPaths;
import dev.plumbline.rules.check.Goal;
import dev.plumbline.rules.check.NameLists;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a message is told to be done with before it is: a crash in between would lose it. */
final class AcknowledgementChecks {

    private static final NameLists NAMES = NameLists.beside(AcknowledgementChecks.class);
    private static final Goal ACKNOWLEDGE = Goal.of(NAMES.map("acknowledging"));
    private static final Set<String> JMS_CONSUMERS = NAMES.list("consumers");

    /** Constants, and RabbitMQ's argument for what counts as done when it is handed out. */
    private static final Pattern EARLY =
            Pattern.compile("\\b(DUPS_OK_ACKNOWLEDGE|(ARTEMIS_)?PRE_ACKNOWLEDGE|NO_ACKNOWLEDGE)"
                    + "\\b|\\bbasicConsume\\([^,()]+,\\s*true\\b|\\bbasicGet\\([^,()]+,\\s*true\\b");

    private static final Pattern BY_ITSELF = Pattern.compile("\\bAUTO_ACKNOWLEDGE\\b");

    private static final List<Early> EARLY_ANNOTATIONS = List.of(
            new Early("org.eclipse.microprofile.reactive.messaging.Acknowledgment", "value", "PRE_PROCESSING"),
            new Early("org.springframework.amqp.rabbit.annotation.RabbitListener", "ackMode", "NONE"));

    private AcknowledgementChecks() {}

    static List<Violation> nothingIsAcknowledgedEarly(Subject subject) {
        List<Violation> violations = new ArrayList<>();
        words(subject, EARLY, file -> true, ", which does not wait for the work")
                .forEach(violations::add);
        receivedByItself(subject).forEach(violations::add);
        beforeProcessing(subject).forEach(violations::add);
        beforeDelivering(subject).forEach(violations::add);
        return violations;
    }

    private static Stream<Violation> words(Subject subject, Pattern words, Predicate<String> files, String meaning) {
        return subject.module().sources().find(words).stream()
                .filter(word -> files.test(word.file()))
                .map(word -> Violation.inFile(word.file(), word.line(), shown(word.text()) + meaning));
    }

    /** What stood between quotes is blank in the sources that rules see. */
    private static String shown(String text) {
        return text.replaceAll("\\s{2,}", "...");
    }

    /** A listener's message is acknowledged when the listener returns, but one that is asked for when it is given. */
    private static Stream<Violation> receivedByItself(Subject subject) {
        Set<String> receiving = Set.copyOf(subject.classesNaming(JMS_CONSUMERS::contains)
                .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
                .filter(call -> JMS_CONSUMERS.contains(call.getTargetOwner().getName()))
                .filter(call -> call.getTarget().getName().startsWith("receive"))
                .map(call -> Subject.violation(call).placed(subject.module()).file())
                .toList());
        return words(
                subject,
                BY_ITSELF,
                receiving::contains,
                " with receive(), which acknowledges what it returns, before any work");
    }

    private static Stream<Violation> beforeProcessing(Subject subject) {
        Set<String> annotations =
                EARLY_ANNOTATIONS.stream().map(Early::annotation).collect(Collectors.toSet());
        return subject.classesNaming(annotations::contains)
                .flatMap(type -> type.getMethods().stream())
                .sorted(Comparator.comparing(JavaMethod::getFullName))
                .flatMap(method -> EARLY_ANNOTATIONS.stream()
                        .filter(early -> early.isOn(method))
                        .map(early -> Subject.violation(method, " is annotated with " + early.text())));
    }

    /** An annotation whose property says that a message is done with when it is handed out. */
    private record Early(String annotation, String property, String value) {

        boolean isOn(JavaMethod method) {
            return method.tryGetAnnotationOfType(annotation)
                    .filter(found -> Annotations.texts(found, property).anyMatch(value::equals))
                    .isPresent();
        }

        String text() {
            return "@" + annotation.substring(annotation.lastIndexOf('.') + 1) + "(" + property + " = " + value + ")";
        }
    }

    /** In one method, a line that acknowledges above the first line that delivers. */
    private static Stream<Violation> beforeDelivering(Subject subject) {
        CallPaths delivering = new CallPaths(subject, Goal.in(subject, ApplicationChecks.DELIVERY, "deliver"));
        CallPaths acknowledging = new CallPaths(subject, ACKNOWLEDGE);
        if (!delivering.isPossible() || !acknowledging.isPossible()) {
            return Stream.empty();
        }
        return subject.classes()
                .flatMap(type -> type.getCodeUnits().stream())
                .sorted(Comparator.comparing(JavaCodeUnit::getFullName))
                .flatMap(unit -> tooEarly(unit, delivering, acknowledging).stream());
    }

    private static Optional<Violation> tooEarly(JavaCodeUnit unit, CallPaths delivering, CallPaths acknowledging) {
        List<JavaCodeUnitAccess<?>> calls = CallPaths.calls(unit);
        Optional<JavaCodeUnitAccess<?>> delivery = first(calls, delivering);
        return delivery.flatMap(work -> first(calls, acknowledging)
                .filter(acknowledgement -> acknowledgement.getLineNumber() < work.getLineNumber())
                .map(acknowledgement ->
                        Subject.violation(acknowledgement).with(", before the work: " + Subject.description(work))));
    }

    private static Optional<JavaCodeUnitAccess<?>> first(List<JavaCodeUnitAccess<?>> calls, CallPaths paths) {
        return calls.stream().filter(call -> paths.through(call).isPresent()).findFirst();
    }
}
