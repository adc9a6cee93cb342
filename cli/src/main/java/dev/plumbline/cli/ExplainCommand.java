package dev.plumbline.cli;

import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Explanation;
import dev.plumbline.cli.answers.AnswerOptions;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.ExplanationText;
import dev.plumbline.workbench.deciding.TeamAnswers;
import dev.plumbline.workbench.document.ExplanationJson;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains a decision, option by option. */
@Command(
        name = "explain",
        description = "Explains why an option was chosen or was not, and what would have to be different."
                + " Writes nothing. Without --answers it takes plumbline.yaml in this folder, if there is one.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:explained", "2:wrong usage or input"},
        footerHeading = "%nExample:%n",
        footer = "  plumbline explain queue --answers plumbline.yaml")
public final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "OPTION", description = "The option to explain; all of them if left out.")
    private @Nullable String option;

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Inject
    public ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TeamAnswers given = answers.given(console);
        Decided decided = given.decide();
        List<Explanation> explanations = given.explain(decided, Optional.ofNullable(option));
        format.print(
                console,
                () -> ExplanationJson.of(decided.decision(), explanations),
                (colours, width) -> ExplanationText.lines(decided, explanations, colours, width));
        return ExitCode.DONE;
    }
}
