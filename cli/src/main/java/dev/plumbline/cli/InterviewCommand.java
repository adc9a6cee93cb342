package dev.plumbline.cli;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogSources;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.decision.Certainty;
import dev.plumbline.adr.decision.Deciding;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.cli.answers.AnswerOptions;
import dev.plumbline.cli.code.StoppedRun;
import dev.plumbline.cli.interview.Dialogue;
import dev.plumbline.cli.output.DecisionText;
import dev.plumbline.cli.output.ProjectText;
import dev.plumbline.cli.project.NewProject;
import dev.plumbline.cli.project.ProjectFiles;
import dev.plumbline.templates.scaffold.Blueprint;
import dev.plumbline.templates.scaffold.ProjectFolder;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Asks, decides, and writes a new project. */
@Command(
        name = "interview",
        description = "Asks about your constraints, decides, and writes a project that carries the decision out.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written, or left at the confirmation",
            "1:no option fits",
            "2:wrong usage or input",
            "130:left with Ctrl-C"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumbline interview",
            "  plumbline interview --answers examples/three-engineers.yaml --into ../acme-notifications --yes"
        })
public final class InterviewCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Mixin
    private WriteOptions options = new WriteOptions();

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "The folder of the new project; by default one with its name, in this folder.")
    private @Nullable Path into;

    @Option(names = "--quick", description = "Ask only what can still change the decision.")
    private boolean quick;

    @Spec
    private CommandSpec spec;

    @Inject
    public InterviewCommand(Console console) {
        this.console = console;
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        CatalogSources sources = answers.sources(console).inProject();
        Catalog catalog = sources.read();
        Draft given = answers.read(catalog, console);
        boolean asks = console.isInteractive() && !options.isNonInteractive();
        if (into != null) {
            // Before thirty questions are asked, not after.
            settle(console.directory().resolve(into));
            new ProjectFolder(console.directory().resolve(into)).mustBeFree();
        }
        boolean isComplete =
                !answers.isEmpty() && given.missing(catalog.questions()).isEmpty();
        Draft complete = asks && !isComplete ? Dialogue.with(console).ask(catalog, given, quick) : given;

        Decision decision = Deciding.decide(complete, catalog, console.today());
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        DecisionText.lines(decision, ansi, console.width()).forEach(console.out()::println);
        if (decision.certainty() == Certainty.NONE) {
            return ExitCode.WANTING;
        }
        ProjectFiles files = new ProjectFiles(catalog, new Versions().all());
        settle(target(decision));
        NewProject project = NewProject.in(target(decision), decision, files, sources.files());
        Optional<String> missing = Blueprint.of(decision).missing();
        ProjectText.recordOnly(missing).forEach(console.err()::println);
        if (options.isDryRun()) {
            project.paths().forEach(console.out()::println);
            return ExitCode.DONE;
        }
        if (!options.isAgreed(console, asks, "Write " + project.paths().size() + " files to " + project.root() + "?")) {
            console.err().println("Nothing was written.");
            return ExitCode.DONE;
        }
        project.write();
        ProjectText.nextSteps(project.root(), missing.isEmpty(), ansi).forEach(console.err()::println);
        return ExitCode.DONE;
    }

    private void settle(Path root) {
        if (options.isDryRun()) {
            StoppedRun.refuse(root);
        } else {
            StoppedRun.settle(root, console.err());
        }
    }

    private Path target(Decision decision) {
        Path folder = Optional.ofNullable(into)
                .orElse(Path.of(decision.constraints().project().name()));
        return console.directory().resolve(folder);
    }
}
