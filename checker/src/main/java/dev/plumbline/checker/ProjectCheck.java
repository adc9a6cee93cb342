package dev.plumbline.checker;

import dev.plumbline.rules.RuleReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of checking one project.
 *
 * @param path of the project, from the folder that was named, with forward slashes; empty if it is that folder
 * @param report empty if the project could not be checked
 * @param problem why it could not be checked, and what to do
 * @param notes what could not be looked at, each as a sentence without a full stop
 * @param warnings what somebody has to look at; no rule is violated by it
 */
public record ProjectCheck(
        String path,
        Optional<RuleReport> report,
        Optional<String> problem,
        List<String> notes,
        List<Warning> warnings) {

    public ProjectCheck {
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }

    static ProjectCheck of(String path, RuleReport report, List<String> more, List<Warning> warnings) {
        List<String> notes = new ArrayList<>(report.notes());
        notes.addAll(more);
        return new ProjectCheck(path, Optional.of(report), Optional.empty(), notes, warnings);
    }

    static ProjectCheck failed(String path, String problem) {
        return new ProjectCheck(path, Optional.empty(), Optional.of(problem), List.of(), List.of());
    }

    ProjectCheck with(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new ProjectCheck(path, report, problem, more, warnings);
    }

    /** Whether everything was checked, and every rule is kept. */
    public boolean isKept() {
        return !isInPart() && isWithoutFinding();
    }

    /** Whether only the text of some files was looked at, so that no rule is known to be kept. */
    public boolean isInPart() {
        return report.filter(RuleReport::isInPart).isPresent();
    }

    private boolean isWithoutFinding() {
        return report.filter(checked -> checked.findings().isEmpty()).isPresent();
    }

    /**
     * Whether nothing is wrong, as far as was looked.
     *
     * @param isStrict whether a warning is too much
     */
    public boolean isPassed(boolean isStrict) {
        return isWithoutFinding() && !(isStrict && !warnings.isEmpty());
    }

    /** A file of the project as it is named from the folder that was named. */
    public String name(String file) {
        return path.isEmpty() ? file : path + "/" + file;
    }
}
