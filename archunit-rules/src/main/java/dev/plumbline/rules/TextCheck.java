package dev.plumbline.rules;

import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.rules.bytecode.NamedTypes;
import dev.plumbline.rules.check.CheckedModule;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.TextKind;
import dev.plumbline.rules.check.Use;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.check.Written;
import dev.plumbline.rules.configuration.Configuration;
import dev.plumbline.rules.dependency.ProjectDependencies;
import dev.plumbline.rules.gradle.GradleBuild;
import dev.plumbline.rules.past.Past;
import dev.plumbline.rules.project.BuildReach;
import dev.plumbline.rules.project.PomFamily;
import dev.plumbline.rules.rule.Rule;
import dev.plumbline.rules.source.JavaNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds single files to the records by their text, before anything is compiled. What it finds, the whole check finds,
 * too. What it does not find says nothing: that a rule is kept is told by the whole check alone.
 */
final class TextCheck {

    private static final Configuration NO_CONFIGURATION = new Configuration(List.of(), List.of());
    private static final ProjectDependencies NO_DEPENDENCIES = new ProjectDependencies(List.of(), List.of());

    private final Path project;
    private final BuildReach build;
    private final RuleCheck.Asked asked;
    private final Past past;
    private final List<Looked> looked = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** The files that were not looked at, by the reason. */
    private final Map<String, List<String>> unread = new LinkedHashMap<>();

    /** Of each rule that was looked at, also where nothing was found. */
    private final List<Finding> found = new ArrayList<>();

    private final List<CheckedRule> notLookedAt = new ArrayList<>();

    /** A file as far as its kind is read. */
    private record Looked(TextKind kind, CheckedModule module) {}

    private TextCheck(Path project, RuleCheck.Asked asked, Past past) {
        this.project = project;
        this.build = new BuildReach(project);
        this.asked = asked;
        this.past = past;
    }

    static RuleReport of(Path project, RuleCheck.Asked asked, Past past, List<Written.File> files) {
        TextCheck check = new TextCheck(project, asked, past);
        files.forEach(check::read);
        check.unread.forEach((reason, names) ->
                check.notes.add(0, "not looked at, for " + reason + ": " + String.join(", ", names)));
        asked.records().forEach(check::check);
        return new RuleReport(
                check.found.stream().map(Finding::rule).toList(),
                check.found.stream()
                        .filter(rule -> !rule.violations().isEmpty())
                        .toList(),
                past.excused(),
                List.of(),
                check.notes,
                Optional.of(check.notLookedAt));
    }

    private void read(Written.File file) {
        TextPlace place = TextPlace.of(project, build, asked.folder(), file.name());
        place.kind()
                .flatMap(kind -> module(kind, place, file))
                .ifPresentOrElse(looked::add, () -> notLookedAt(file, place.reason()));
    }

    private void notLookedAt(Written.File file, String reason) {
        if (!reason.isEmpty()) {
            unread.computeIfAbsent(reason, any -> new ArrayList<>()).add(file.name());
        }
    }

    private Optional<Looked> module(TextKind kind, TextPlace place, Written.File file) {
        Path path = project.resolve(file.name());
        String inModule = place.module().directory().relativize(path).toString().replace('\\', '/');
        return switch (kind) {
            case JAVA -> java(file).map(written -> looked(kind, written, NO_CONFIGURATION, NO_DEPENDENCIES));
            case CONFIGURATION ->
                Optional.of(looked(
                        kind,
                        Written.of(file),
                        Configuration.in(place.module(), inModule, file.text()),
                        NO_DEPENDENCIES));
            case BUILD -> {
                ProjectDependencies asked = GradleBuild.isScript(String.valueOf(path.getFileName()))
                        ? GradleBuild.dependencies(project, path, file.text())
                        : PomFamily.dependencies(project, path, file.text());
                asked.unread().forEach(dependency -> notes.add("this dependency was not looked at: " + dependency));
                yield Optional.of(looked(kind, Written.of(file), NO_CONFIGURATION, asked));
            }
            case RESOURCE -> Optional.of(looked(kind, Written.of(file), NO_CONFIGURATION, NO_DEPENDENCIES));
        };
    }

    private Looked looked(
            TextKind kind, Written written, Configuration configuration, ProjectDependencies dependencies) {
        return new Looked(kind, CheckedModule.ofText(project, written, configuration, dependencies));
    }

    private Optional<Written> java(Written.File file) {
        try {
            JavaNames names = JavaNames.of(file.text());
            names.unread().forEach(what -> notes.add(file.name() + " does not say " + what));
            String simple = file.name().substring(file.name().lastIndexOf('/') + 1);
            return Optional.of(new Written(
                    Optional.of(file),
                    names.types().stream()
                            .map(named -> new Use(
                                    named.by(),
                                    named.name(),
                                    violation(file, simple, named, " names <" + named.name() + ">")))
                            .toList(),
                    names.texts().stream()
                            .filter(named -> NamedTypes.mayBeAddress(named.name()))
                            .map(named -> new Written.Text(
                                    named.name().strip(), what -> violation(file, simple, named, what)))
                            .toList()));
        } catch (JavaNames.UnreadException e) {
            notLookedAt(file, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Violation violation(Written.File file, String simple, JavaNames.Named named, String what) {
        return new Violation(
                "Class <" + named.by() + ">" + what + " in (" + simple + ":" + named.line() + ")",
                file.name(),
                named.line());
    }

    private void check(DecisionRecord record) {
        List<Rule> rules = RecordedRules.rules(record, asked.rules());
        Set<String> kinds = new TreeSet<>();
        looked.forEach(file -> kinds.add(file.kind().name()));
        for (Rule rule : rules) {
            CheckedRule held = ReasonText.of(rule, record);
            if (rule.inTexts().stream().noneMatch(kind -> kinds.contains(kind.name()))) {
                notLookedAt.add(held);
                continue;
            }
            List<Violation> violations = looked.stream()
                    .filter(file -> rule.inTexts().contains(file.kind()))
                    .flatMap(file -> violations(rule, record, file.module()).stream())
                    .distinct()
                    .sorted()
                    .toList();
            found.add(new Finding(held, past.unexcusedInText(rule.id(), violations)));
        }
    }

    /** Those in the file itself: what is missing may be anywhere else. */
    private List<Violation> violations(Rule rule, DecisionRecord record, CheckedModule module) {
        Subject subject = RuleCheck.subject(module, record, asked);
        String file = module.written().file().orElseThrow().name();
        List<Violation> all = rule.check().violations(subject).stream()
                .filter(violation -> violation.file().equals(file))
                .toList();
        all.stream().filter(Violation::isNote).forEach(note -> notes.add(rule.id() + " passes over " + note.text()));
        return all.stream().filter(violation -> !violation.isNote()).toList();
    }
}
