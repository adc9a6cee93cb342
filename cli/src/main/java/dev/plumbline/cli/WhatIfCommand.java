package dev.plumbline.cli;

import dev.plumbline.adr.decision.Comparison;
import dev.plumbline.cli.answers.AnswerOptions;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.ComparisonText;
import dev.plumbline.workbench.document.ComparisonJson;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares a decision with the one that other answers would bring about. */
@Command(
        name = "what-if",
        description =
                "Decides twice, from the answers as they are and with those of --set, and shows both side by side"
                        + " with what changed and why. Writes nothing. Without --answers it takes plumbline.yaml in this folder, if there is one.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:compared", "2:wrong usage or input"},
        footerHeading = "%nExample:%n",
        footer = "  plumbline what-if --answers plumbline.yaml --set team.engineers=8 --set delivery.replay=yes")
public final class WhatIfCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Inject
    public WhatIfCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Comparison comparison = answers.given(console).whatIf();
        format.print(
                console,
                () -> ComparisonJson.of(comparison),
                (colours, width) -> ComparisonText.lines(comparison, colours, width));
        return ExitCode.DONE;
    }
}
