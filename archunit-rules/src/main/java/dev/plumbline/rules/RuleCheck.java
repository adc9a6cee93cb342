package dev.plumbline.rules;

import dev.plumbline.adr.library.KnownLibraries;
import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.adr.record.RecordedEnforcement;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.rules.bytecode.Compared;
import dev.plumbline.rules.check.CheckedModule;
import dev.plumbline.rules.check.IdleTargets;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.dependency.Libraries;
import dev.plumbline.rules.dependency.ProjectDependencies;
import dev.plumbline.rules.past.AgreedExceptions;
import dev.plumbline.rules.past.Baseline;
import dev.plumbline.rules.past.Past;
import dev.plumbline.rules.project.NotCheckedError;
import dev.plumbline.rules.rule.Rule;
import dev.plumbline.rules.rule.RuleCatalog;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** One check of a project against its records. */
final class RuleCheck {

    private static final String NOT_WHOLE =
            "what dependencies bring along was not looked at: no pom of a direct dependency is on the class path";

    private final List<CheckedRule> checked = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> notEnforced = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final CheckedModule project;
    private final Past past;
    private final Asked asked;

    private RuleCheck(CheckedModule project, Past past, Asked asked) {
        this.project = project;
        this.past = past;
        this.asked = asked;
    }

    /**
     * What records ask for.
     *
     * @param chain empty if they are held to no answers
     * @param rules that their kinds of decisions have
     * @param known what those know by name, by the kind of decision
     */
    record Asked(
            RecordsFolder folder,
            List<DecisionRecord> records,
            Optional<ChainRules> chain,
            RuleCatalog rules,
            Function<String, KnownLibraries> known) {

        /** Each kind's are read once. */
        Asked {
            Map<String, KnownLibraries> read = new HashMap<>();
            Function<String, KnownLibraries> names = known;
            known = decision -> read.computeIfAbsent(decision, any -> RuleCheck.known(any, names));
        }

        KnownLibraries known(String decision) {
            return known.apply(decision);
        }
    }

    static RuleReport of(
            Path directory, Asked asked, Libraries libraries, Compared compared, Supplier<LocalDate> today) {
        RecordsFolder folder = asked.folder;
        Optional<Baseline> baseline = Baseline.in(directory, folder);
        Optional<AgreedExceptions> exceptions =
                AgreedExceptions.in(directory, folder, RecordedRules.allIds(asked.records, asked.rules));
        RuleCheck check = new RuleCheck(
                CheckedModule.read(directory, libraries, compared), new Past(baseline, exceptions, today), asked);
        PastRules rules = new PastRules(folder);
        asked.records.forEach(check::check);
        baseline.ifPresent(there -> check.checked.addAll(rules.ofBaseline()));
        exceptions.ifPresent(there -> check.checked.addAll(rules.ofExceptions()));
        check.findings.addAll(rules.findings(check.past));
        asked.chain.ifPresent(links -> {
            check.checked.addAll(ChainRules.ALL);
            check.findings.addAll(links.findings());
        });
        return check.report();
    }

    private void check(DecisionRecord record) {
        record.enforcement()
                .flatMap(RecordedEnforcement::notEnforceable)
                .ifPresent(reason -> notEnforced.add(record.path() + ": " + reason));
        List<Rule> rules = RecordedRules.rules(record, asked.rules);
        if (rules.isEmpty()) {
            return;
        }
        Subject subject = subject(project, record, asked);
        subject.refuseIfEmpty(record.path());
        RecordedRules.written(record, asked.rules)
                .flatMap(own -> IdleTargets.notes(own, subject).stream())
                .forEach(notes::add);
        rules.forEach(rule -> check(rule, record, subject));
        record.decision()
                .ifPresent(decision ->
                        asked.chain.ifPresent(links -> links.holdList(record, decision, subject, asked.rules)));
    }

    private void check(Rule rule, DecisionRecord record, Subject subject) {
        CheckedRule held = ReasonText.of(rule, record);
        checked.add(held);
        List<Violation> all = rule.check().violations(subject).stream()
                .map(violation -> violation.placed(project))
                .distinct()
                .sorted()
                .toList();
        all.stream().filter(Violation::isNote).forEach(note -> notes.add(rule.id() + " passes over " + note.text()));
        List<Violation> violations =
                all.stream().filter(found -> !found.isNote()).toList();
        List<Violation> unexcused = past.unexcused(rule.id(), violations);
        if (!unexcused.isEmpty()) {
            findings.add(new Finding(held, unexcused));
        }
    }

    static Subject subject(CheckedModule project, DecisionRecord record, Asked asked) {
        return new Subject(
                project,
                RecordedRules.basePackage(record),
                record.decision().map(RecordedDecision::variant).orElse(Map.of()),
                record.decision().map(RecordedDecision::routes).orElse(Map.of()),
                asked.known(record.decision().map(RecordedDecision::decision).orElse("")));
    }

    private static KnownLibraries known(String decision, Function<String, KnownLibraries> known) {
        return NotCheckedError.unlessWrong(
                "what rules know by name cannot be read\n",
                "mend it",
                () -> decision.isEmpty() ? KnownLibraries.NONE : known.apply(decision));
    }

    private RuleReport report() {
        return new RuleReport(checked, findings, past.excused(), notEnforced, notes());
    }

    private List<String> notes() {
        ProjectDependencies pom = project.pom();
        notes.addAll(0, project.compiled().notes());
        asked.chain.map(ChainRules::notes).ifPresent(notes::addAll);
        if (!pom.isWhole()) {
            notes.add(NOT_WHOLE);
        }
        pom.unread().stream()
                .map(place -> "this dependency was not looked at: " + place)
                .forEach(notes::add);
        project.configuration().unread().stream()
                .map(file -> "this configuration was not looked at, for its form is not read: " + file)
                .forEach(notes::add);
        return notes;
    }
}
