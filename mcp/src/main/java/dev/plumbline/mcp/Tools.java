package dev.plumbline.mcp;

import dev.plumbline.adr.decision.Decided;
import dev.plumbline.checker.Change;
import dev.plumbline.checker.FileText;
import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.checker.format.ReportFormat;
import dev.plumbline.workbench.Versions;
import dev.plumbline.workbench.deciding.TeamAnswers;
import dev.plumbline.workbench.document.ComparisonJson;
import dev.plumbline.workbench.document.DecisionJson;
import dev.plumbline.workbench.document.ExplanationJson;
import dev.plumbline.workbench.document.GovernanceJson;
import dev.plumbline.workbench.ratchet.Ratchet;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.Tool.Annotations;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an assistant can ask. Every answer is a document that a command prints, too, and has a published schema. */
public final class Tools {

    private static final String SET =
            "Answers that count more than those in plumbline.yaml, each as QUESTION=ANSWER, such as team.engineers=8."
                    + " An answer is a value, a range such as 50..200, or unknown.";

    private final ServedProject project;

    @Inject
    Tools(ServedProject project) {
        this.project = project;
    }

    @Tool(
            description =
                    "All decisions in force in this project, and in those below its folder: what was chosen, which options were rejected by which"
                            + " answers, the rules, and what a change would need.",
            annotations = @Annotations(title = "Decisions in force", readOnlyHint = true, destructiveHint = false))
    ToolResponse decisions() {
        return Told.of(() -> GovernanceJson.of(project.governance()));
    }

    @Tool(
            description =
                    "The decisions that govern these files, before you write them: what was chosen, which options were"
                            + " rejected by which answers, the rules, and what a change would need.",
            annotations = @Annotations(title = "What governs files", readOnlyHint = true, destructiveHint = false))
    ToolResponse governs(
            @ToolArg(description = "Files or folders of this project. A file need not be there yet.")
                    List<String> paths) {
        return Told.of(() -> GovernanceJson.of(project.governance(paths)));
    }

    @Tool(
            description =
                    "Why an option was chosen or was not, criterion by criterion, and what would have to be different"
                            + " for it to win.",
            annotations = @Annotations(title = "Why, or why not", readOnlyHint = true, destructiveHint = false))
    ToolResponse explain(
            @ToolArg(description = "The option; all of them if left out.", required = false) @Nullable String option) {
        return Told.of(() -> {
            TeamAnswers answers = project.answers(List.of());
            Decided decided = answers.decide();
            return ExplanationJson.of(decided.decision(), answers.explain(decided, Optional.ofNullable(option)));
        });
    }

    @Tool(
            name = "what_if",
            description = "Decides from the team's answers and from other ones, and tells what differs and why. Changes"
                    + " nothing.",
            annotations = @Annotations(title = "What if", readOnlyHint = true, destructiveHint = false))
    ToolResponse whatIf(@ToolArg(description = SET) List<String> set) {
        return Told.of(() -> ComparisonJson.of(project.answers(set).whatIf()));
    }

    @Tool(
            description =
                    "All options with their trade-offs for constraints: points, hours, weeks, money, seconds, needs,"
                            + " what rules one out, what would change it. Show a person all of them, not only the one that wins.",
            annotations = @Annotations(title = "Options and trade-offs", readOnlyHint = true, destructiveHint = false))
    ToolResponse options(@ToolArg(description = SET, required = false) @Nullable List<String> set) {
        return Told.of(() -> DecisionJson.of(
                project.answers(Optional.ofNullable(set).orElse(List.of())).decide()));
    }

    @Tool(
            name = "would_pass",
            description =
                    "Holds the text that a file is to have against the rules, before it is written or compiled. Status"
                            + " violated: do not write it. Status in-part: nothing was found, and only check on compiled code tells"
                            + " the rest.",
            annotations = @Annotations(title = "Would it pass", readOnlyHint = true, destructiveHint = false))
    ToolResponse wouldPass(
            @ToolArg(description = "The file, from the project's folder; Java, configuration or a build file.")
                    String path,
            @ToolArg(description = "The whole text that it is to have.") String text) {
        return Told.of(() -> report(
                project.checker()
                        .checkTexts(
                                project.folder(),
                                List.of(new FileText(project.folder().resolve(path), text))),
                Optional.empty()));
    }

    @Tool(
            description = "Checks compiled code, configuration and build files against all rules. Compile first. Each"
                    + " violation comes with its record, the reason, and how to mend it.",
            annotations = @Annotations(title = "Check", readOnlyHint = true, destructiveHint = false))
    ToolResponse check(
            @ToolArg(
                            description =
                                    "A revision of git, such as origin/main: tells, too, what holds the code less than in it.",
                            required = false)
                    @Nullable
                    String base) {
        return Told.of(() -> {
            Optional<Change> change = Optional.ofNullable(base)
                    .map(revision -> Ratchet.since(revision, project.folder(), Optional.empty()));
            return report(project.checker().checkFolder(project.folder()), change);
        });
    }

    private static String report(List<ProjectCheck> checks, Optional<Change> change) {
        return ReportFormat.json.report(checks, change, new Versions().own());
    }
}
