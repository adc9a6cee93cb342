package dev.plumbline.cli;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogSources;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.ProjectPart;
import dev.plumbline.adr.decision.Certainty;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Deciding;
import dev.plumbline.cli.answers.AnswerOptions;
import dev.plumbline.cli.answers.UnwrittenAnswers;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.DecisionText;
import dev.plumbline.cli.output.ProjectText;
import dev.plumbline.cli.output.StoppedRun;
import dev.plumbline.templates.scaffold.Blueprint;
import dev.plumbline.workbench.project.NewProject;
import dev.plumbline.workbench.project.OwnKit;
import dev.plumbline.workbench.project.ProjectFiles;
import dev.plumbline.workbench.project.TargetFolder;
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
import picocli.CommandLine.ParseResult;
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
            "  plumbline interview --resume",
            "  plumbline interview --answers examples/three-engineers.yaml --into ../acme-notifications --yes"
        })
public final class InterviewCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Mixin
    private AskOptions questions = new AskOptions();

    @Mixin
    private WriteOptions options = new WriteOptions();

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "The folder of the new project; by default one with its name, in this folder,"
                    + " or beside Plumbline's own.")
    private @Nullable Path into;

    @Spec
    private CommandSpec spec;

    @Inject
    public InterviewCommand(Console console) {
        this.console = console;
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        Optional<Path> saved = questions.resumed(console, spec.name(), answers);
        CatalogSources sources = answers.sources(console).inProject();
        Catalog catalog = sources.read();
        OwnKit.mustBeSound(catalog);
        Draft given = answers.read(catalog, console);
        // Before the first question is asked, not after the last.
        target(given.part(ProjectPart.NAME))
                .ifPresentOrElse(this::mustBeFree, () -> mustTakeFiles(ProjectPart.standardName(catalog.name())));
        ParseResult arguments = spec.commandLine().getParseResult();
        UnwrittenAnswers unwritten =
                new UnwrittenAnswers(console, arguments, catalog, answers.namedInFile(console), saved);
        return unwritten.during(() -> write(decide(catalog, given, unwritten), sources, unwritten));
    }

    private Decided decide(Catalog catalog, Draft given, UnwrittenAnswers unwritten) {
        Draft complete = asks()
                ? questions.complete(
                        console,
                        spec.name(),
                        catalog,
                        given,
                        Draft.EMPTY,
                        !answers.isEmpty(),
                        unwritten,
                        this::objection)
                : given;
        return new Deciding(catalog, console.today()).decide(complete);
    }

    private boolean asks() {
        return console.isInteractive() && !options.isNonInteractive();
    }

    private int write(Decided decided, CatalogSources sources, UnwrittenAnswers unwritten) {
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        DecisionText.lines(decided, ansi, console.width()).forEach(console.out()::println);
        if (decided.decision().certainty() == Certainty.NONE) {
            return ExitCode.WANTING;
        }
        NewProject project = plan(decided, sources, unwritten);
        Optional<String> missing = Blueprint.of(decided.decision()).missing();
        ProjectText.recordOnly(missing).forEach(console.err()::println);
        if (options.isDryRun()) {
            project.paths().forEach(console.out()::println);
            return ExitCode.DONE;
        }
        if (!options.isAgreed(
                console, asks(), "Write " + project.paths().size() + " files to " + project.root() + "?")) {
            console.err().println("Nothing was written.");
            return ExitCode.DONE;
        }
        project.write();
        unwritten.areWritten();
        ProjectText.nextSteps(project.root(), project.paths(), missing.isEmpty(), ansi)
                .forEach(console.err()::println);
        return ExitCode.DONE;
    }

    private void settle(Path root) {
        if (options.isDryRun()) {
            StoppedRun.refuse(root);
        } else {
            StoppedRun.settle(root, console.err());
        }
    }

    /** What a run that was stopped has left is settled first; it is in the way as little as a free folder is. */
    private void mustBeFree(TargetFolder target) {
        target.mustTakeFiles();
        settle(target.path());
        target.mustTakeNewProject();
    }

    /** Where the project goes if nobody names it. Where something is in the way there, its name is asked. */
    private void mustTakeFiles(String name) {
        if (objection(name).isEmpty()) {
            TargetFolder.forNew(name, console.directory()).mustTakeFiles();
        }
    }

    /** The folder was free before the first question; by now somebody may have taken it. */
    private NewProject plan(Decided decided, CatalogSources sources, UnwrittenAnswers unwritten) {
        TargetFolder target = target(
                        Optional.of(decided.decision().constraints().project().name()))
                .orElseThrow();
        unwritten.goOnWith("--into", "ANOTHER-FOLDER");
        mustBeFree(target);
        unwritten.goOnAsBefore();
        ProjectFiles files = new ProjectFiles(decided.decision().catalog());
        return NewProject.in(target.path(), decided, files, sources.files());
    }

    /** @param name of the project, if it is known */
    private Optional<TargetFolder> target(Optional<String> name) {
        return Optional.ofNullable(into)
                .map(folder -> new TargetFolder(console.directory().resolve(folder)))
                .or(() -> name.map(known -> TargetFolder.forNew(known, console.directory())));
    }

    private Optional<String> objection(String name) {
        return into == null && TargetFolder.forNew(name, console.directory()).isTaken()
                ? Optional.of("a folder of this name is in use; take another")
                : Optional.empty();
    }
}
