package dev.plumbline.checker.format;

import static dev.plumbline.checker.json.Form.TEXT;

import dev.plumbline.checker.Change;
import dev.plumbline.checker.Change.Governed;
import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.checker.Warning;
import dev.plumbline.checker.Weakening;
import dev.plumbline.checker.Weakening.Kind;
import dev.plumbline.checker.json.Document;
import dev.plumbline.checker.json.Form;
import dev.plumbline.checker.json.JsonText;
import dev.plumbline.checker.json.ObjectForm;
import dev.plumbline.rules.CheckedRule;
import dev.plumbline.rules.RuleReport;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.past.Excused;
import dev.plumbline.rules.past.Excused.By;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A report for programs. Names of fields stay what they are. */
public final class JsonReport {

    /** @param rule one that was checked in a project */
    private record Checked(CheckedRule rule, RuleReport report, ProjectCheck check) {

        /** With its file as it is named from the folder that was named. */
        Violation named(Violation violation) {
            String file = violation.file().isEmpty() ? "" : check.name(violation.file());
            return new Violation(violation.text(), file, violation.line(), violation.isNote());
        }
    }

    private record Report(String version, List<ProjectCheck> checks, Optional<Change> change) {}

    private static final ObjectForm<Violation> VIOLATION = Form.<Violation>object()
            .field("text", TEXT, Violation::text, "What is violated, where, in words.")
            .field("file", TEXT, Violation::file, "Where, from this folder; empty if something is missing altogether.")
            .field("line", Form.whole(0, Integer.MAX_VALUE), Violation::line)
            .means("The line of the file, from 1; 0 if it is not known.");

    /** With its file as it is named from the folder that was named. */
    private static final ObjectForm<Warning> WARNING = Form.<Warning>object()
            .field("key", TEXT, Warning::key, "What it is about: review-by, for an answer that was to be confirmed.")
            .field("text", TEXT, Warning::text, "What it is and what to do, in words.")
            .field("file", TEXT, Warning::file, "Where, from this folder.")
            .field("line", Form.whole(1, Integer.MAX_VALUE), Warning::line, "The line of the file, from 1.");

    private static final ObjectForm<Excused> EXCUSED = Form.<Excused>object()
            .all(VIOLATION, Excused::violation)
            .field("by", Form.oneOf(By.class), Excused::by)
            .means("baseline: it was there before the rule. exception: a team agreed to it.")
            .field("why", TEXT, Excused::why, "What the baseline or the exception says of it.");

    private static final ObjectForm<Checked> RULE = Form.<Checked>object()
            .field("id", TEXT, checked -> checked.rule.id(), "The rule, such as CRON-01.")
            .field("statement", TEXT, checked -> checked.rule.statement(), "What the rule says.")
            .field("source", TEXT, checked -> checked.check.name(checked.rule.source()))
            .means("The file that asks for it, most often a record.")
            .field("reason", TEXT, checked -> checked.rule.reason(), "Why, with the answer that it follows from.")
            .field("remedy", TEXT, checked -> checked.rule.remedy(), "How to mend a violation.")
            .field("violations", VIOLATION.list(), JsonReport::violations)
            .means("What does not keep to it; empty if all does.")
            .field("excused", EXCUSED.list(), JsonReport::excused, "What does not either, and is allowed to.");

    private static final ObjectForm<ProjectCheck> PROJECT = Form.<ProjectCheck>object()
            .field("path", TEXT, check -> check.path().isEmpty() ? "." : check.path())
            .means("The project as it was named; . for this folder.")
            .field("status", Form.oneOf("kept", "violated", "in-part", "not-checked"), JsonReport::status)
            .means(
                    "in-part: only the text of some files was looked at, and nothing was found there; no rule is known to"
                            + " be kept. not-checked: nothing is known of it, and problem says why.")
            .field("problem", TEXT.orNull(), ProjectCheck::problem, "Why it could not be checked; null if it was.")
            .field(
                    "rules",
                    RULE.list(),
                    check -> each(
                            check, report -> report.checked().stream().map(rule -> new Checked(rule, report, check))))
            .means("What was checked, or looked at in part; empty if nothing was.")
            .field("notLookedAt", TEXT.list(), JsonReport::notLookedAt)
            .means("The ids of rules that the text of the files says nothing about; empty if all was checked.")
            .field("notEnforced", TEXT.list(), check -> each(check, report -> report.notEnforced().stream()))
            .means("Records that no machine can check, each with the reason.")
            .field("notes", TEXT.list(), ProjectCheck::notes, "What was not looked at.")
            .field("warnings", WARNING.list(), JsonReport::warnings)
            .means("What somebody has to look at; no rule is violated by it.");

    private static final ObjectForm<Governed> GOVERNED = Form.<Governed>object()
            .field("record", TEXT, Governed::record, "The record of the decision, from this folder.")
            .field("title", TEXT, Governed::title, "What it is called.")
            .field("paths", TEXT.list(), Governed::paths, "What was touched of what it governs, from this folder.");

    private static final ObjectForm<Weakening> WEAKENING = Form.<Weakening>object()
            .field("kind", Form.oneOf(Kind.class), Weakening::kind)
            .means("What is weaker: the status of a record, its rules, its package, what machines read in it, answers"
                    + " without a record, the baseline, exceptions, or the test.")
            .field("text", TEXT, Weakening::text, "What it is and what it was, in words.")
            .field("file", TEXT, Weakening::file, "Where it is, or where it was, from this folder.")
            .field("line", Form.whole(0, Integer.MAX_VALUE), Weakening::line)
            .means("The line of the file, from 1; 0 if it is not known.")
            .field("agree", TEXT.list(), Weakening::agree)
            .means("Who must agree, by the owners and the answers of the earlier revision.");

    private static final ObjectForm<Change> CHANGE = Form.<Change>object()
            .field("base", TEXT, Change::base, "The revision that it is compared with.")
            .field("governed", GOVERNED.list(), Change::governed, "The decisions that govern what was touched.")
            .field("weaker", WEAKENING.list(), Change::weaker, "What is weaker than in the base; empty if nothing is.")
            .field("allowed", TEXT.orNull(), Change::allowed, "Why it may be weaker; null if nobody said so.")
            .field("unknown", TEXT.list(), Change::unknown, "What could not be compared, and why.")
            .field("notes", TEXT.list(), Change::notes, "What a reader should know, too.");

    private static final ObjectForm<Report> REPORT = Form.<Report>object()
            .field("plumbline", TEXT, Report::version, "The version of the program that checked.")
            .field("kept", Form.FLAG, report -> report.checks.stream().allMatch(ProjectCheck::isKept))
            .means("Whether all projects were checked and keep to their records.")
            .field("projects", PROJECT.list(), Report::checks, "The projects, in the order in which they were named.")
            .field("change", CHANGE.orNull(), Report::change)
            .means("What the change does to what holds the code; null if it was compared with nothing.");

    private JsonReport() {}

    static String of(List<ProjectCheck> checks, Optional<Change> change, String version) {
        return JsonText.ofLists(REPORT.json(new Report(version, checks, change))) + "\n";
    }

    public static Document schema() {
        return Document.of(
                "A report on recorded decisions",
                REPORT.described("What plumbline check --format json prints."),
                List.of());
    }

    private static String status(ProjectCheck check) {
        if (check.report().isEmpty()) {
            return "not-checked";
        }
        return !check.isPassed(false) ? "violated" : check.isInPart() ? "in-part" : "kept";
    }

    private static List<String> notLookedAt(ProjectCheck check) {
        return each(
                check, report -> report.notLookedAt().orElse(List.of()).stream().map(CheckedRule::id));
    }

    private static List<Warning> warnings(ProjectCheck check) {
        return check.warnings().stream()
                .map(warning -> new Warning(warning.key(), check.name(warning.file()), warning.line(), warning.text()))
                .toList();
    }

    private static List<Violation> violations(Checked checked) {
        return checked.report.findings().stream()
                .filter(finding -> finding.rule().equals(checked.rule))
                .flatMap(finding -> finding.violations().stream())
                .map(checked::named)
                .toList();
    }

    private static List<Excused> excused(Checked checked) {
        return checked.report.excused().stream()
                .filter(excused -> excused.rule().equals(checked.rule.id()))
                .map(excused ->
                        new Excused(excused.rule(), checked.named(excused.violation()), excused.by(), excused.why()))
                .toList();
    }

    private static <T> List<T> each(ProjectCheck check, Function<RuleReport, Stream<T>> items) {
        return check.report().stream().flatMap(items).toList();
    }
}
