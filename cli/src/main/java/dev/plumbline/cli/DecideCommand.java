package dev.plumbline.cli;

import dev.plumbline.adr.decision.Certainty;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.cli.answers.AnswerOptions;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.DecisionText;
import dev.plumbline.cli.output.Format;
import dev.plumbline.workbench.document.DecisionJson;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private Format format = Format.text;

    @Spec
    private CommandSpec spec;

    @Inject
    public DecideCommand(Console console) {
        this.console = console;
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        Decided decided = answers.given(console).decide();
        switch (format) {
            case json -> console.out().println(DecisionJson.of(decided));
            case text ->
                DecisionText.lines(decided, spec.commandLine().getColorScheme().ansi(), console.width())
                        .forEach(console.out()::println);
        }
        return decided.decision().certainty() == Certainty.NONE ? ExitCode.WANTING : ExitCode.DONE;
    }
}
