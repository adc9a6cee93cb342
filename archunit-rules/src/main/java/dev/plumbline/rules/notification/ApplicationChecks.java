package dev.plumbline.rules.notification;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import dev.plumbline.rules.check.CallPaths;
import dev.plumbline.rules.check.Goal;
import dev.plumbline.rules.check.LibraryTypes;
import dev.plumbline.rules.check.PackageNames;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Use;
import dev.plumbline.rules.check.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The layers that every design has. */
public final class ApplicationChecks {

    static final String DOMAIN = "domain";
    static final String APPLICATION = "application";
    static final String SENDER = "application.NotificationSender";
    static final String DELIVERY = "application.Delivery";
    static final String DISPATCHER = "application.NotificationDispatcher";
    static final String IN = "adapter.in";
    static final String DISPATCH = "adapter.out.dispatch";
    static final String SEND = "adapter.out.send";
    static final String STORE = "adapter.out.store";

    private ApplicationChecks() {}

    /** The domain knows Java and itself, the application knows the domain besides; neither knows a framework. */
    public static List<Violation> innerLayersAreFree(Subject subject) {
        return Stream.concat(
                        layer(subject, DOMAIN, List.of(DOMAIN)),
                        layer(subject, APPLICATION, List.of(DOMAIN, APPLICATION)))
                .toList();
    }

    private static Stream<Violation> layer(Subject subject, String layer, List<String> known) {
        Stream<Violation> missing = subject.classesIn(layer).isEmpty()
                ? Stream.of(Violation.missing("there is no class in " + subject.name(layer)))
                : Stream.empty();
        return Stream.concat(
                missing,
                subject.usesIn(layer, type -> !isAllowed(subject, type, known)).map(Use::violation));
    }

    private static boolean isAllowed(Subject subject, String type, List<String> known) {
        return NotificationLibraries.to(subject).isNeutral(type)
                || known.stream().anyMatch(layer -> PackageNames.isIn(type, subject.name(layer)));
    }

    /** What talks to a provider does so in one place. */
    public static List<Violation> providersAreBehindTheSendPort(Subject subject) {
        LastMiles lastMiles = NotificationLibraries.to(subject).lastMiles();
        LibraryTypes http = NotificationLibraries.to(subject).http();
        Predicate<Use> ofProvider = use -> lastMiles.has(use.type()) && !subject.isIn(use.by(), SEND);
        Predicate<Use> ofHttp = use -> http.has(use.type())
                && Stream.of(DOMAIN, APPLICATION, IN, DISPATCH, STORE).anyMatch(layer -> subject.isIn(use.by(), layer));
        return subject.uses(type -> lastMiles.has(type) || http.has(type))
                .filter(ofProvider.or(ofHttp))
                .map(Use::violation)
                .toList();
    }

    /** Sending is asked for by the application, delivering by a dispatch adapter, and both are asked for. */
    public static List<Violation> deliveryTakesOneWay(Subject subject) {
        List<Violation> violations = new ArrayList<>();
        violations.addAll(calls(subject, SENDER, "send", List.of(APPLICATION, SEND), APPLICATION));
        violations.addAll(calls(subject, DELIVERY, "deliver", List.of(DISPATCH, APPLICATION), DISPATCH));
        return violations;
    }

    /** Calls from elsewhere, or that there is none from where it has to come. */
    private static List<Violation> calls(
            Subject subject, String type, String method, List<String> allowed, String needed) {
        List<JavaCodeUnitAccess<?>> calls =
                Goal.in(subject, type, method).calls(subject).toList();
        List<Violation> violations = new ArrayList<>(calls.stream()
                .filter(call -> allowed.stream().noneMatch(layer -> subject.isIn(call.getOriginOwner(), layer)))
                .map(Subject::violation)
                .toList());
        if (calls.stream().noneMatch(call -> subject.isIn(call.getOriginOwner(), needed))) {
            violations.add(Violation.missing(
                    "nothing in " + subject.name(needed) + " calls " + subject.name(type) + "." + method));
        }
        return violations;
    }

    /** Nobody who only accepts notifications has a hand in delivering them, nor calls somebody who has. */
    public static List<Violation> acceptingIsNotDelivering(Subject subject) {
        List<String> forbidden = List.of(subject.name(SENDER), subject.name(DELIVERY));
        List<JavaClass> accepting = subject.classes()
                .filter(type -> subject.isIn(type, IN)
                        || (subject.isIn(type, DISPATCH) && type.isAssignableTo(subject.name(DISPATCHER))))
                .toList();
        Stream<Violation> known = Stream.concat(
                        subject.usesIn(IN, forbidden::contains),
                        accepting.stream()
                                .filter(type -> !subject.isIn(type, IN))
                                .flatMap(user -> subject.uses(user, forbidden::contains)))
                .map(Use::violation);
        return Stream.concat(known, deliveringThroughOthers(subject, accepting)).toList();
    }

    private static Stream<Violation> deliveringThroughOthers(Subject subject, List<JavaClass> accepting) {
        Goal delivering = Goal.in(subject, DELIVERY, "deliver");
        // What is in one of them is told there, not once more by everybody who calls it.
        CallPaths paths = new CallPaths(subject, delivering, unit -> accepting.contains(unit.getOwner()));
        return accepting.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .sorted(Comparator.comparing(JavaCodeUnit::getFullName))
                .flatMap(unit -> CallPaths.calls(unit).stream())
                .filter(call -> !delivering.isCalledBy(call))
                .flatMap(call -> paths
                        .through(call)
                        .map(delivery ->
                                Subject.violation(call).with(", which leads to: " + Subject.description(delivery)))
                        .stream());
    }
}
