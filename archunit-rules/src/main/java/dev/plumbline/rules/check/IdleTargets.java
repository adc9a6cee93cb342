package dev.plumbline.rules.check;

import dev.plumbline.adr.record.OwnRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a record's own rule looks for, and nobody can tell whether it is right: it is nowhere in the project, and not
 * known by name. To forbid what is not there is what most rules are for, so this is a note and no violation.
 */
public final class IdleTargets {

    private IdleTargets() {}

    /** Each as a sentence without a full stop. */
    public static List<String> notes(OwnRule rule, Subject subject) {
        Stream<String> idle = Stream.of(
                        unknownTypes(rule, subject), unknownDependencies(rule, subject), everywhere(rule, subject))
                .flatMap(notes -> notes);
        return rule instanceof OwnRule.Require ? List.of() : idle.toList();
    }

    private static Stream<String> unknownTypes(OwnRule rule, Subject subject) {
        return Stream.concat(rule.targets().packages().stream(), rule.targets().annotations().stream())
                .filter(name -> !KnownNames.haveType(name, subject.module().libraries()::have))
                .filter(name -> subject.classes().noneMatch(type -> PackageNames.isIn(type.getName(), name)))
                .filter(name -> subject.uses(type -> PackageNames.isIn(type, name))
                        .findAny()
                        .isEmpty())
                .map(name -> note(rule, name, name));
    }

    private static Stream<String> unknownDependencies(OwnRule rule, Subject subject) {
        return rule.targets().dependencies().stream()
                .filter(name -> !KnownNames.have(group(name)))
                .filter(name -> subject.module().pom().dependencies().stream()
                        .noneMatch(dependency -> PackageNames.isIn(dependency.group(), group(name))
                                || dependency.packages().stream().anyMatch(own -> PackageNames.isIn(own, group(name)))))
                .map(name -> note(rule, name, group(name)));
    }

    /** A rule that allows its targets wherever there is code allows all. */
    private static Stream<String> everywhere(OwnRule rule, Subject subject) {
        return rule instanceof OwnRule.OnlyIn onlyIn
                        && subject.classes().allMatch(type -> onlyIn.places().stream()
                                .anyMatch(place -> PackageNames.isIn(type.getName(), place)))
                ? Stream.of(rule.id() + " allows its targets in " + String.join(" and ", onlyIn.places())
                        + ", and all code is there")
                : Stream.empty();
    }

    private static String note(OwnRule rule, String name, String known) {
        Optional<String> near = KnownNames.nearest(known);
        return rule.id() + " looks for " + name + ", which is nowhere in this project and no library that is known by"
                + " name"
                + near.map(meant -> "; did you mean " + meant + "?").orElse("; is it spelt right?");
    }

    private static String group(String dependency) {
        return dependency.replaceFirst(":.*", "");
    }
}
