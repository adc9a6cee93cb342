package dev.plumbline.checker.format;

import dev.plumbline.checker.Change;
import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.checker.Weakening;
import dev.plumbline.rules.Finding;
import dev.plumbline.rules.RuleReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reviewer needs on one screen: what is violated, what is weaker and who must agree, and the decisions that govern
 * what was touched. One line if there is nothing to say.
 */
final class MarkdownReport {

    /** Of each list. What is more is counted, and stands in the other formats. */
    private static final int MOST = 8;

    private final List<String> blocks = new ArrayList<>();

    private MarkdownReport() {}

    static String of(List<ProjectCheck> checks, Optional<Change> change) {
        MarkdownReport report = new MarkdownReport();
        checks.forEach(report::add);
        change.ifPresent(report::add);
        if (report.blocks.isEmpty()) {
            return kept(checks, change) + "\n";
        }
        change.ifPresent(report::addGoverned);
        return String.join("\n\n", report.blocks) + "\n";
    }

    /** One line, also if something was touched that decisions govern. */
    private static String kept(List<ProjectCheck> checks, Optional<Change> change) {
        long rules = checks.stream()
                .flatMap(check -> check.report().stream())
                .mapToLong(report -> report.checked().size())
                .sum();
        String governed = change.stream()
                .flatMap(since -> since.governed().stream())
                .map(MarkdownReport::link)
                .collect(Collectors.joining(", "));
        boolean isInPart = checks.stream().anyMatch(ProjectCheck::isInPart);
        return (isInPart
                        ? "Nothing found in these files; " + PartText.SUMMARY + ": "
                        : "The recorded decisions are kept: ")
                + rules + (rules == 1 ? " rule" : " rules") + (isInPart ? " looked at in part" : "")
                + change.map(since -> ", " + ChangeText.summary(since)).orElse("") + "."
                + (governed.isEmpty() ? "" : " Touched: " + governed + ".");
    }

    private void add(ProjectCheck check) {
        check.problem().ifPresent(problem -> blocks.add("**" + where(check) + "Not checked**\n\n" + fenced(problem)));
        List<Finding> findings = check.report().map(RuleReport::findings).orElse(List.of());
        if (!findings.isEmpty()) {
            blocks.add("**" + where(check) + "Violated**");
            blocks.add(list(findings.stream().map(finding -> line(finding, check))));
        }
        if (!check.warnings().isEmpty()) {
            blocks.add("**" + where(check) + "To be confirmed**");
            blocks.add(list(check.warnings().stream()
                    .map(warning ->
                            "- " + place(check.name(warning.file()), warning.line()) + ": " + code(warning.text()))));
        }
    }

    private static String where(ProjectCheck check) {
        return check.path().isEmpty() ? "" : code(check.path()) + ": ";
    }

    private static String line(Finding finding, ProjectCheck check) {
        return "- " + code(finding.rule().id()) + " "
                + code(finding.rule().statement()) + ". Decided in "
                + code(check.name(finding.rule().source())) + ": "
                + code(finding.rule().reason()) + ". Fix: "
                + code(finding.rule().remedy()) + ".\n"
                + list(finding.violations().stream().map(violation -> "  - " + code(violation.text())));
    }

    private void add(Change change) {
        String agreed =
                change.allowed().map(reason -> ", agreed to: " + code(reason)).orElse("");
        if (!change.weaker().isEmpty()) {
            blocks.add("**Weaker than in " + code(change.base()) + "**" + agreed);
            blocks.add(list(change.weaker().stream().map(MarkdownReport::line)));
            TreeSet<String> who = new TreeSet<>();
            change.weaker().forEach(weaker -> who.addAll(weaker.agree()));
            blocks.add(
                    who.isEmpty()
                            ? "Nobody is named who must agree: neither owners nor who decided stand in the base."
                            : "Must agree: "
                                    + who.stream().map(MarkdownReport::code).collect(Collectors.joining(", ")) + ".");
        }
        if (!change.unknown().isEmpty()) {
            blocks.add("**Not compared with " + code(change.base()) + "**" + agreed);
            blocks.add(list(change.unknown().stream().map(reason -> "- " + code(reason))));
        }
    }

    private static String line(Weakening weaker) {
        return "- " + weaker.kind().id() + ": " + code(weaker.text()) + " (" + place(weaker.file(), weaker.line())
                + ")";
    }

    private void addGoverned(Change change) {
        if (change.governed().isEmpty()) {
            return;
        }
        blocks.add("**Decisions that govern what was touched**");
        blocks.add(list(change.governed().stream()
                .map(governed -> "- " + link(governed) + ": "
                        + code(governed.paths().get(0))
                        + (governed.paths().size() > 1
                                ? " and " + (governed.paths().size() - 1) + " more"
                                : ""))));
    }

    private static String link(Change.Governed governed) {
        return code(governed.title()) + " (" + code(governed.record()) + ")";
    }

    private static String list(Stream<String> items) {
        List<String> all = items.toList();
        String indent = all.isEmpty() ? "" : all.get(0).substring(0, all.get(0).indexOf('-'));
        Stream<String> more =
                all.size() > MOST ? Stream.of(indent + "- and " + (all.size() - MOST) + " more") : Stream.of();
        return String.join("\n", Stream.concat(all.stream().limit(MOST), more).toList());
    }

    private static String place(String file, int line) {
        return code(line > 0 ? file + ":" + line : file);
    }

    /** On one line, what can be seen of it, where a name is no mention of anybody. */
    private static String code(String text) {
        return "`" + text.replace("`", "'").replaceAll("[\\s\\p{Cc}\\p{Cf}&&[^\\u200D]]+", " ") + "`";
    }

    private static String fenced(String text) {
        return "```\n" + text.replace("```", "'''") + "\n```";
    }
}
