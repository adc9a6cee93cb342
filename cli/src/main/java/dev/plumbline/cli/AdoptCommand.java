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
import dev.plumbline.cli.output.AdoptionText;
import dev.plumbline.cli.output.DecisionText;
import dev.plumbline.cli.output.SeenText;
import dev.plumbline.cli.output.StoppedRun;
import dev.plumbline.workbench.Versions;
import dev.plumbline.workbench.project.AdoptableProject;
import dev.plumbline.workbench.project.Adoption;
import dev.plumbline.workbench.project.AdoptionPlan;
import dev.plumbline.workbench.project.FirstCheck;
import dev.plumbline.workbench.project.OwnKit;
import dev.plumbline.workbench.project.ProjectFiles;
import dev.plumbline.workbench.project.TargetFolder;
import dev.plumbline.workbench.seen.SeenAnswers;
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

/** Asks, decides, and records the decision in a project that exists. */
@Command(
        name = "adopt",
        description = "Asks about your constraints, decides, and records the decision in a project that exists."
                + " No file of the project is changed, but AGENTS.md if you agree.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:written, or left at the confirmation",
            "1:no option fits",
            "2:wrong usage or input",
            "130:left with Ctrl-C"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  plumbline adopt", "  plumbline adopt --into ../shop --answers examples/three-engineers.yaml --yes"
        })
public final class AdoptCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Mixin
    private AskOptions questions = new AskOptions();

    @Mixin
    private WriteOptions options = new WriteOptions();

    @Mixin
    private ClassPathOption classPath = new ClassPathOption();

    @Option(names = "--into", paramLabel = "DIR", description = "The project's folder; this one if left out.")
    private Path into = Path.of("");

    @Option(
            names = "--package",
            paramLabel = "PACKAGE",
            description = "The Java package that the decision is about; the one that all code is in if left out.")
    private @Nullable String basePackage;

    @Option(
            names = "--test",
            negatable = true,
            description = "Write the test even if it may break the build, or write none; plumbline check needs none."
                    + " Left out, it is written where it cannot break the build.")
    private @Nullable Boolean test;

    @Option(
            names = "--agents",
            negatable = true,
            description = "State the decision in AGENTS.md, in a part of its own, for people and assistants; or do not."
                    + " Left out, you are asked; where nobody can be asked, it is not.")
    private @Nullable Boolean agents;

    @Spec
    private CommandSpec spec;

    @Inject
    public AdoptCommand(Console console) {
        this.console = console;
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        Optional<Path> saved = questions.resumed(console, spec.name(), answers);
        // Before the first question is asked, not after the last.
        TargetFolder target = new TargetFolder(console.directory().resolve(into));
        target.mustTakeFiles();
        Path root = target.path();
        if (options.isDryRun()) {
            StoppedRun.refuse(root);
        } else {
            StoppedRun.settle(root, console.err());
        }
        CatalogSources sources = answers.sources(console).inProject();
        Catalog catalog = sources.read();
        OwnKit.mustBeSound(catalog);
        Draft settings = answers.settings(catalog);
        AdoptableProject project = AdoptableProject.in(
                target.path(), catalog, Optional.ofNullable(basePackage).or(() -> settings.part(ProjectPart.PACKAGE)));
        ParseResult arguments = spec.commandLine().getParseResult();
        UnwrittenAnswers unwritten =
                new UnwrittenAnswers(console, arguments, catalog, answers.namedInFile(console), saved);
        return unwritten.during(
                () -> write(project, decide(project, catalog, sources, settings, unwritten), sources, unwritten));
    }

    private boolean asks() {
        return console.isInteractive() && !options.isNonInteractive();
    }

    private boolean wantsAgents() {
        return options.isWanted(console, asks(), Optional.ofNullable(agents), "State the decision in AGENTS.md, too?");
    }

    private int write(AdoptableProject project, Decided decided, CatalogSources sources, UnwrittenAnswers unwritten) {
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        DecisionText.lines(decided, ansi, console.width()).forEach(console.out()::println);
        if (decided.decision().certainty() == Certainty.NONE) {
            return ExitCode.WANTING;
        }
        Adoption adoption = AdoptionPlan.of(
                project,
                decided,
                new ProjectFiles(decided.decision().catalog()),
                sources,
                new AdoptionPlan.Wanted(Optional.ofNullable(test), wantsAgents()),
                new FirstCheck.Surroundings(classPath.jars(console), console.today()));
        AdoptionText.findings(adoption, ansi, console.width()).forEach(console.err()::println);
        if (options.isDryRun()) {
            adoption.paths().forEach(console.out()::println);
            return ExitCode.DONE;
        }
        if (!options.isAgreed(
                console, asks(), "Write " + adoption.paths().size() + " files to " + adoption.root() + "?")) {
            console.err().println("Nothing was written.");
            return ExitCode.DONE;
        }
        adoption.write();
        unwritten.areWritten();
        AdoptionText.nextSteps(adoption, new Versions().own(), ansi, console.width())
                .forEach(console.err()::println);
        return ExitCode.DONE;
    }

    /**
     * What the project is called by itself counts more than a file of answers, which may be another project's. What is
     * seen in it counts where nobody says otherwise.
     */
    private Decided decide(
            AdoptableProject project,
            Catalog catalog,
            CatalogSources sources,
            Draft settings,
            UnwrittenAnswers unwritten) {
        Draft said = answers.inFile(catalog, console)
                .overriddenBy(project.identity())
                .overriddenBy(settings)
                .with(ProjectPart.PACKAGE, project.basePackage());
        SeenAnswers seen = SeenAnswers.in(project.code(), catalog, sources.known(catalog.name()));
        boolean asks = asks() && questions.areNeeded(catalog, said, !answers.isEmpty());
        SeenText.lines(seen, said, asks, spec.commandLine().getColorScheme().ansi(), console.width())
                .forEach(console.err()::println);
        Draft found = seen.draft(!asks);
        Draft given = found.overriddenBy(said);
        Draft complete = asks
                ? questions.complete(
                        console,
                        spec.name(),
                        catalog,
                        given,
                        found,
                        !answers.isEmpty(),
                        unwritten,
                        name -> Optional.empty())
                : given;
        return new Deciding(catalog, console.today()).decide(complete);
    }
}
