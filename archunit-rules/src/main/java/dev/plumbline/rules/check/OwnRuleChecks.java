package dev.plumbline.rules.check;

import dev.plumbline.adr.library.Library;
import dev.plumbline.adr.record.OwnRule;
import dev.plumbline.adr.record.OwnRule.Targets;
import dev.plumbline.rules.configuration.Configuration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules look for that a record brings along itself. */
public final class OwnRuleChecks {

    private OwnRuleChecks() {}

    /** The check for a rule. */
    public static Check of(OwnRule rule) {
        if (rule instanceof OwnRule.OnlyIn onlyIn) {
            return subject -> onlyIn(subject, onlyIn);
        }
        return rule instanceof OwnRule.Require require
                ? subject -> missing(subject, require.targets())
                : subject -> present(subject, rule.targets());
    }

    private static List<Violation> onlyIn(Subject subject, OwnRule.OnlyIn rule) {
        List<Use> uses = subject.uses(of(rule.targets())).toList();
        List<Violation> violations = new ArrayList<>(uses.stream()
                .filter(use -> rule.places().stream().noneMatch(place -> PackageNames.isIn(use.by(), place)))
                .map(Use::violation)
                .toList());
        rule.places().stream()
                .filter(place -> subject.classes().noneMatch(type -> PackageNames.isIn(type.getName(), place)))
                .forEach(place -> violations.add(Violation.missing("there is no class in " + place)));
        return violations;
    }

    private static List<Violation> present(Subject subject, Targets targets) {
        List<Library> libraries = libraries(targets);
        return Stream.of(
                        subject.uses(of(targets)).map(Use::violation),
                        subject.configuration()
                                .filter(entry -> targets.keys().stream().anyMatch(key -> isKey(key, entry)))
                                .map(Subject::violation),
                        subject.dependencies()
                                .filter(dependency -> LibraryMatch.ofArtifact(libraries, dependency)
                                        .isPresent())
                                .map(Subject::violation))
                .flatMap(violations -> violations)
                .toList();
    }

    private static List<Violation> missing(Subject subject, Targets targets) {
        Stream<String> packages = targets.packages().stream()
                .filter(name -> subject.uses(type -> PackageNames.isIn(type, name))
                        .findAny()
                        .isEmpty())
                .map(name -> "no class uses " + name);
        Stream<String> annotations = targets.annotations().stream()
                .filter(name -> subject.uses(name::equals).findAny().isEmpty())
                .map(name -> "nothing is annotated with " + name);
        Stream<String> keys = targets.keys().stream()
                .filter(key -> subject.configuration()
                        .filter(Configuration.Entry::isForProduction)
                        .noneMatch(entry -> isKey(key, entry)))
                .map(key -> key + " is not configured for production");
        Stream<String> dependencies = targets.dependencies().stream()
                .filter(name -> subject.dependencies()
                        .noneMatch(dependency -> LibraryMatch.ofArtifact(List.of(artifact(name)), dependency)
                                .isPresent()))
                .map(name -> "there is no dependency " + name);
        return Stream.of(packages, annotations, keys, dependencies)
                .flatMap(texts -> texts)
                .map(Violation::missing)
                .toList();
    }

    /** An annotation is a dependency as any other: nobody names its type but to use it. */
    private static Predicate<String> of(Targets targets) {
        return type -> targets.packages().stream().anyMatch(name -> PackageNames.isIn(type, name))
                || targets.annotations().contains(type);
    }

    private static List<Library> libraries(Targets targets) {
        return targets.dependencies().stream().map(OwnRuleChecks::artifact).toList();
    }

    private static Library artifact(String name) {
        return new Library(name, name, List.of(), List.of(name), List.of());
    }

    /** {@code key}, {@code key.*}, or {@code key=value}. */
    private static boolean isKey(String wanted, Configuration.Entry entry) {
        int equals = wanted.indexOf('=');
        String key = equals < 0 ? wanted : wanted.substring(0, equals);
        Optional<String> value = equals < 0 ? Optional.empty() : Optional.of(wanted.substring(equals + 1));
        String pattern = Stream.of(key.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return entry.key().matches(pattern)
                && value.filter(text -> !text.equals(entry.value().strip())).isEmpty();
    }
}
