package dev.plumbline.cli;

import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.GovernanceText;
import dev.plumbline.workbench.deciding.ProjectAnswers;
import dev.plumbline.workbench.document.GovernanceJson;
import dev.plumbline.workbench.governing.Governance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tells which decisions govern files, before somebody changes them. */
@Command(
        name = "governs",
        description =
                "Tells which decisions in force govern files: what was chosen, which options were rejected by which"
                        + " answers, the rules, and what a change would need. A file need not be there yet. Writes nothing.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:told, also if no decision governs them", "2:wrong usage or input"},
        footerHeading = "%nExample:%n",
        footer = "  plumbline governs src/main/java pom.xml")
public final class GovernsCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A file or a folder of this project.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private FormatOption format = new FormatOption();

    @Inject
    public GovernsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Governance governance = Governance.of(console.directory(), paths, new ProjectAnswers(), console.today());
        format.print(
                console,
                () -> GovernanceJson.of(governance),
                (colours, width) -> GovernanceText.lines(governance, colours, width));
        return ExitCode.DONE;
    }
}
