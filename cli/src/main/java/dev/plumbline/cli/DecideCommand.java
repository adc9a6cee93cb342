package dev.plumbline.cli;

import dev.plumbline.adr.decision.Certainty;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.cli.answers.AnswerOptions;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.DecisionText;
import dev.plumbline.workbench.document.DecisionJson;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Decides and prints the decision. */
@Command(
        name = "decide",
        description = "Decides from answers and prints the decision. Writes nothing. Without --answers it takes"
                + " plumbline.yaml in this folder, if there is one.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:an option fits", "1:no option fits", "2:wrong usage or input"},
        footerHeading = "%nExample:%n",
        footer = "  plumbline decide --answers plumbline.yaml --set team.engineers=8")
public final class DecideCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Inject
    public DecideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Decided decided = answers.given(console).decide();
        format.print(
                console,
                () -> DecisionJson.of(decided),
                (colours, width) -> DecisionText.lines(decided, colours, width));
        return decided.decision().certainty() == Certainty.NONE ? ExitCode.WANTING : ExitCode.DONE;
    }
}
