package dev.plumbline.workbench.agents;

import dev.plumbline.checker.Checker;
import dev.plumbline.checker.FileText;
import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.checker.json.JsonTree;
import dev.plumbline.rules.Finding;
import dev.plumbline.rules.RuleReport;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.project.EnclosingProject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Stands before what an assistant or git is about to do.
 *
 * @param folder that it is done in
 */
public record Gate(Checker checker, Path folder) {

    private static final Set<String> EDITS = Set.of("Edit", "MultiEdit");

    /**
     * What came of it.
     *
     * @param isRefused whether it must not be done; a text then says why and what to do instead
     * @param text empty if there is nothing to say
     */
    public record Answer(boolean isRefused, String text) {

        private static final Answer NOTHING = new Answer(false, "");
    }

    /**
     * Before a file is written: refuses what violates a rule in the new text, and not in the old one.
     *
     * @param request as the assistant gives it to a hook
     */
    public Answer beforeWrite(String request) {
        JsonTree call = JsonTree.read("the request", request);
        JsonTree input = call.get("tool_input");
        String name = input.get("file_path").value();
        if (name.isEmpty()) {
            return Answer.NOTHING;
        }
        Path file = folder(call).resolve(name).normalize();
        Optional<FileText> before = Files.isRegularFile(file) ? Optional.of(FileText.read(file)) : Optional.empty();
        Optional<String> text = call.get("tool_name").value().equals("Write")
                ? Optional.of(input.get("content").value())
                : EDITS.contains(call.get("tool_name").value())
                        ? before.flatMap(old -> edited(old.text(), input))
                        : Optional.empty();
        return text.map(proposed -> held(new FileText(file, proposed), before)).orElse(Answer.NOTHING);
    }

    private Path folder(JsonTree call) {
        String cwd = call.get("cwd").value();
        return cwd.isEmpty() ? folder : Path.of(cwd);
    }

    /** Empty if an edit does not fit: the assistant is told so by its own tool. */
    private static Optional<String> edited(String text, JsonTree input) {
        List<JsonTree> edits = input.has("edits") ? input.get("edits").items() : List.of(input);
        String edited = text;
        for (JsonTree edit : edits) {
            String old = edit.get("old_string").value();
            int at = edited.indexOf(old);
            if (at < 0) {
                return Optional.empty();
            }
            String fresh = edit.get("new_string").value();
            edited = edit.get("replace_all").value().equals("true") && !old.isEmpty()
                    ? edited.replace(old, fresh)
                    : edited.substring(0, at) + fresh + edited.substring(at + old.length());
        }
        return Optional.of(edited);
    }

    private Answer held(FileText proposed, Optional<FileText> before) {
        Set<String> known = before.map(this::checks).map(Gate::findingsOf).orElse(List.of()).stream()
                .flatMap(finding -> finding.violations().stream().map(violation -> key(finding, violation)))
                .collect(Collectors.toSet());
        List<ProjectCheck> checks = checks(proposed);
        List<Finding> fresh = new ArrayList<>();
        for (Finding finding : findingsOf(checks)) {
            List<Violation> violations = finding.violations().stream()
                    .filter(violation -> !known.contains(key(finding, violation)))
                    .toList();
            if (!violations.isEmpty()) {
                fresh.add(new Finding(finding.rule(), violations));
            }
        }
        return answer(
                fresh,
                "Not written: " + proposed.path().getFileName() + " would violate a recorded decision.",
                problemsOf(checks));
    }

    private static String key(Finding finding, Violation violation) {
        return finding.rule().id() + " " + violation.key();
    }

    /** A file that lies in no project with records is nobody's business. */
    private List<ProjectCheck> checks(FileText file) {
        return EnclosingProject.logAbove(file.path()).isPresent()
                ? checker.checkTexts(Objects.requireNonNull(file.path().getParent()), List.of(file))
                : List.of();
    }

    private static List<Finding> findingsOf(List<ProjectCheck> checks) {
        return checks.stream()
                .flatMap(check -> check.report().stream())
                .map(RuleReport::findings)
                .flatMap(List::stream)
                .toList();
    }

    /** Why a project could not be checked. */
    private static List<String> problemsOf(List<ProjectCheck> checks) {
        return checks.stream()
                .flatMap(check -> check.problem().stream())
                .distinct()
                .toList();
    }

    /** What is found is refused; what could not be checked is said. */
    private static Answer answer(List<Finding> findings, String headline, List<String> problems) {
        List<String> parts = new ArrayList<>();
        if (!findings.isEmpty()) {
            parts.add(headline);
            findings.forEach(finding -> parts.add(finding.text()));
            parts.add("Only a person changes what is decided.");
        }
        problems.forEach(problem -> parts.add("Not checked: " + problem));
        return new Answer(!findings.isEmpty(), String.join("\n\n", parts));
    }

    /**
     * Before an assistant stops: checks the project. It is stopped once and not again and again, and not where nothing
     * could be checked: then the text says why.
     *
     * @param request as the assistant gives it to a hook
     */
    public Answer beforeStop(String request) {
        JsonTree call = JsonTree.read("the request", request);
        if (call.get("stop_hook_active").value().equals("true")) {
            return Answer.NOTHING;
        }
        List<ProjectCheck> checks = checker.checkFolder(folder(call));
        return answer(findingsOf(checks), "Not done yet: a recorded decision is violated.", problemsOf(checks));
    }

    /** Before a commit: looks at what is committed, by its text. Where nothing could be checked, it is refused. */
    public Answer beforeCommit() {
        GitFolder git = new GitFolder(folder);
        List<ProjectCheck> checks = git.staged().stream()
                .flatMap(name -> git.staged(name).map(text -> new FileText(folder.resolve(name), text)).stream())
                .flatMap(file -> checks(file).stream())
                .toList();
        List<String> problems = problemsOf(checks);
        Answer answer = answer(findingsOf(checks), "Not committed: a recorded decision would be violated.", problems);
        return new Answer(answer.isRefused() || !problems.isEmpty(), answer.text());
    }
}
