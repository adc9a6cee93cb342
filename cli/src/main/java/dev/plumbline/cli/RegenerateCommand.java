package dev.plumbline.cli;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogSources;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.decision.Certainty;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Deciding;
import dev.plumbline.cli.answers.AnswerOptions;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.DecisionText;
import dev.plumbline.cli.output.ProjectText;
import dev.plumbline.cli.output.StoppedRun;
import dev.plumbline.templates.journal.Journal;
import dev.plumbline.templates.journal.LocalDisk;
import dev.plumbline.templates.merge.ChangePlan;
import dev.plumbline.templates.scaffold.ProjectFolder;
import dev.plumbline.templates.scaffold.Scaffold;
import dev.plumbline.workbench.project.ExistingProject;
import dev.plumbline.workbench.project.ProjectFiles;
import dev.plumbline.workbench.project.TargetFolder;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Decides again and brings a project in line, without losing what the team did to it. */
@Command(
        name = "regenerate",
        description = "Decides again from changed answers, and brings the project and its records in line."
                + " What you changed is kept.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:in line, or left at the confirmation",
            "1:no option fits, or files are left to merge by hand",
            "2:wrong usage or input"
        },
        footerHeading = "%nExample:%n",
        footer = "  plumbline regenerate --into ../acme-notifications --set volume.per-day=80000")
public final class RegenerateCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Mixin
    private WriteOptions options = new WriteOptions();

    @Option(names = "--into", paramLabel = "DIR", description = "The project's folder; this one if left out.")
    private Path into = Path.of("");

    @Spec
    private CommandSpec spec;

    @Inject
    public RegenerateCommand(Console console) {
        this.console = console;
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        TargetFolder target = new TargetFolder(console.directory().resolve(into));
        target.mustBeOutsidePlumbline();
        ProjectFolder folder = new ProjectFolder(target.path());
        if (options.isDryRun()) {
            StoppedRun.refuse(folder.root());
            return regenerate(folder, Optional.empty());
        }
        // From here on, so that what is planned is still true when it is written.
        try (Journal journal = Journal.open(folder, new LocalDisk())) {
            StoppedRun.tell(journal, folder.root(), console.err());
            return regenerate(folder, Optional.of(journal));
        }
    }

    private int regenerate(ProjectFolder folder, Optional<Journal> journal) {
        Path root = folder.root();
        CatalogSources sources = answers.sources(console).inProject().or(CatalogSources.ofProject(root));
        Catalog catalog = sources.read();
        ExistingProject project = ExistingProject.in(folder, catalog);
        Decided decided = decide(project, catalog, sources);
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        if (decided.decision().certainty() == Certainty.NONE) {
            DecisionText.lines(decided, ansi, console.width()).forEach(console.out()::println);
            return ExitCode.WANTING;
        }
        ChangePlan plan = project.plan(decided, new ProjectFiles(catalog), sources.files(), console.today());
        if (plan.isEmpty() && plan.changes().isEmpty() && plan.unmerged().isEmpty()) {
            console.out().println("Everything is in line already.");
            return ExitCode.DONE;
        }
        if (plan.isEmpty()) {
            return left(plan, "Nothing is to be written.");
        }
        ProjectText.verdict(project.inForce(), decided, ansi).forEach(console.out()::println);
        if (journal.isEmpty()) {
            return left(plan, "Nothing was written.");
        }
        show(plan);
        boolean asks = console.isInteractive() && !options.isNonInteractive();
        if (!options.isAgreed(console, asks, "Change " + project.root() + "?")) {
            console.err().println("Nothing was changed.");
            return ExitCode.DONE;
        }
        plan.apply(journal.get());
        if (plan.unmerged().isEmpty()) {
            console.err().println(ansi.string("@|bold,green Changed|@ " + project.root()));
            return ExitCode.DONE;
        }
        console.err().println("Written to " + project.root() + ", and not done.");
        ProjectText.unmerged(plan, ansi).forEach(console.err()::println);
        return ExitCode.WANTING;
    }

    private int left(ChangePlan plan, String message) {
        show(plan);
        console.err().println(message);
        return plan.unmerged().isEmpty() ? ExitCode.DONE : ExitCode.WANTING;
    }

    private void show(ChangePlan plan) {
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        ProjectText.changes(plan, ansi).forEach(console.out()::println);
        ProjectText.unmerged(plan, ansi).forEach(console.out()::println);
    }

    /** The date stays while answers and rules do: deciding the same again is not a new decision. */
    private Decided decide(ExistingProject project, Catalog catalog, CatalogSources sources) {
        Draft before = project.answers();
        Draft given = answers.read(catalog, console);
        Draft now = before.overriddenBy(given);
        before.sources().keySet().stream()
                .filter(question -> !now.sources().containsKey(question))
                .forEach(question -> console.err()
                        .println(question
                                + " has another answer, so who said the old one is taken out. Name who says the"
                                + " new one below sources in " + Scaffold.ANSWERS + "."));
        boolean isSame = now.answers().equals(before.answers()) && project.isUnder(sources.files());
        Draft dated = isSame || given.date().isPresent() ? now : now.undated();
        return new Deciding(catalog, console.today()).decide(dated);
    }
}
