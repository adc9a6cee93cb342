package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether notifications leave by the last mile that was decided, and by no other. */
public final class LastMileChecks {

    private LastMileChecks() {}

    /** @param dimension of the variant that names the last mile */
    public static Check onlyTheDecidedOne(String dimension) {
        return subject -> {
            String decided = subject.variant().get(dimension);
            return decided == null
                    ? List.of(Violation.missing("the record's variant has no " + dimension))
                    : violations(subject, decided);
        };
    }

    private static List<Violation> violations(Subject subject, String decided) {
        List<Violation> violations = new ArrayList<>(senders(subject, decided));
        subject.uses(type -> isOther(decided, LastMiles.TYPES.of(type)))
                .forEach(use -> violations.add(Subject.violation(use)));
        subject.dependencies()
                .filter(dependency -> isOther(decided, Library.ofArtifact(LastMiles.ALL, dependency)))
                .forEach(dependency -> violations.add(Subject.violation(dependency)));
        subject.configuration()
                .filter(entry -> isOther(decided, Library.ofKey(LastMiles.ALL, entry.key())))
                .forEach(entry -> violations.add(Subject.violation(entry)));
        return violations;
    }

    private static boolean isOther(String decided, Optional<Library> found) {
        return found.filter(library -> !library.name().equals(decided)).isPresent();
    }

    /** There is a sender for the decided last mile, and none beside it. */
    private static List<Violation> senders(Subject subject, String decided) {
        String home = ApplicationChecks.SEND + "." + LastMiles.packageOf(decided);
        Set<String> subtypes = subject.subtypes(Set.of(subject.name(ApplicationChecks.SENDER)));
        List<JavaClass> senders = subject.classes()
                .filter(type -> !type.isInterface() && subtypes.contains(type.getName()))
                .toList();
        Stream<Violation> elsewhere = senders.stream()
                .filter(type -> !subject.isIn(type, home))
                .filter(type -> !type.getPackageName().equals(subject.name(ApplicationChecks.SEND)))
                .map(type -> Subject.at(
                        type.getSourceCodeLocation(),
                        type.getDescription() + " is a sender, but not in " + subject.name(home) + " in "
                                + Subject.place(type.getSourceCodeLocation())));
        return senders.stream().anyMatch(type -> subject.isIn(type, home))
                ? elsewhere.toList()
                : Stream.concat(
                                elsewhere,
                                Stream.of(Violation.missing("no class in " + subject.name(home) + " is a sender")))
                        .toList();
    }
}
