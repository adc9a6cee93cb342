package dev.plumbline.cli;

import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.checker.Change;
import dev.plumbline.checker.Checker;
import dev.plumbline.checker.FileText;
import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.checker.file.OutputFile;
import dev.plumbline.checker.format.ReportFormat;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.CheckColours;
import dev.plumbline.cli.output.StoppedRun;
import dev.plumbline.rules.bytecode.Compared;
import dev.plumbline.workbench.Versions;
import dev.plumbline.workbench.project.KnownViolations;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds code to its records, without a test in the project. */
@Command(
        name = "check",
        description = "Holds compiled code, its configuration and its build to the accepted records of the project."
                + " The project needs no test for it. Modules are checked with their project; a module with records of"
                + " its own is a project of its own.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every rule is kept, or with --file nothing is found",
            "1:a rule is violated, with --strict there is a warning, or with --base something is weaker or could not be compared",
            "2:wrong usage or input, or nothing to check"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumbline check",
            "  plumbline check ../shop --format sarif --output plumbline.sarif",
            "  plumbline check target/shop-1.0.jar --records docs/decisions",
            "  plumbline check --base origin/main",
            "  plumbline check --file pom.xml src/main/resources/application.properties"
        })
public final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR|JAR",
            description = "The project's folder, or a jar; this folder if left out.")
    private Path target = Path.of("");

    @Option(names = "--records", paramLabel = "DIR", description = "The records that a jar is held to.")
    private @Nullable Path records;

    @Mixin
    private ClassPathOption classPath = new ClassPathOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private ReportFormat format = ReportFormat.text;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "Write to this file instead of standard output; a plain file is replaced, a pipe or a link written"
                            + " through.")
    private @Nullable Path output;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day on which exceptions count, and answers are to be confirmed; today if left out.")
    private @Nullable LocalDate day;

    @Option(
            names = "--trust-classes",
            description = "Check class files that are older than their sources too, where times say nothing: in a fresh"
                    + " checkout, beside classes from a cache. What has no class file is still refused.")
    private boolean trustsClasses;

    @Option(
            names = "--strict",
            description = "Fail on a warning, too: an answer that was to be confirmed by a day that has passed.")
    private boolean isStrict;

    @Option(
            names = "--shrink-baseline",
            description = "Take out of the baseline what is no longer violated, before the report.")
    private boolean shrinks;

    @Option(
            names = "--file",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Look at the text of these files only, without any compiled class: names of types in Java,"
                    + " configuration, build files. That nothing is found there does not mean that a rule is kept.")
    private List<Path> files = List.of();

    @Mixin
    private BaseOption base = new BaseOption();

    @Spec
    private CommandSpec spec;

    @Inject
    public CheckCommand(Console console) {
        this.console = console;
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        if (!files.isEmpty()) {
            refuseBesideFiles();
        }
        Optional<OutputFile> file = Optional.ofNullable(output)
                .map(path -> OutputFile.at(console.directory().resolve(path)));
        if (StoppedRun.settle(console.directory().resolve(target), console.err())) {
            console.err().println("Nothing was checked. Compile the project, and check it again.");
            return ExitCode.USAGE;
        }
        Optional<Change> change = base.change(console.directory().resolve(target));
        List<ProjectCheck> checks = checks();
        String report = format.report(checks, change, new Versions().own());
        file.ifPresentOrElse(target -> target.write(report), () -> print(report));
        console.out().flush();
        boolean isChecked = checks.stream().allMatch(check -> check.problem().isEmpty());
        boolean isPassed = checks.stream().allMatch(check -> check.isPassed(isStrict))
                && change.filter(since -> !since.isPassed()).isEmpty();
        return isPassed ? ExitCode.DONE : isChecked ? ExitCode.WANTING : ExitCode.USAGE;
    }

    private void print(String report) {
        OptionalInt width = console.isTerminal() ? OptionalInt.of(console.width()) : OptionalInt.empty();
        Ansi ansi = spec.commandLine().getColorScheme().ansi();
        console.out().print(format == ReportFormat.text ? CheckColours.of(report, ansi, width) : report);
    }

    private void refuseBesideFiles() {
        Stream.of("--records", "--class-path", "--trust-classes", "--shrink-baseline", "--base")
                .filter(option -> spec.commandLine().getParseResult().hasMatchedOption(option))
                .findFirst()
                .ifPresent(option -> {
                    throw new InvalidInputException(
                            Location.wholeFile("--file"),
                            "a text alone has nothing to do with " + option,
                            "leave out one of the two");
                });
    }

    private List<ProjectCheck> checkTexts(Path folder) {
        List<FileText> texts = files.stream()
                .map(file -> FileText.read(console.directory().resolve(file)))
                .toList();
        return new Checker(List.of(), Optional.ofNullable(day).orElse(console.today()), Compared.NOT)
                .checkTexts(folder, texts);
    }

    private Path records() {
        Path here = console.directory();
        return records == null ? RecordsFolder.of(here).in(here) : here.resolve(records);
    }

    private List<ProjectCheck> checks() {
        Path path = console.directory().resolve(target).toAbsolutePath().normalize();
        if (!files.isEmpty()) {
            return checkTexts(path);
        }
        Checker checker = new Checker(
                classPath.jars(console),
                Optional.ofNullable(day).orElse(console.today()),
                trustsClasses ? Compared.TYPES : Compared.TYPES_AND_TIMES);
        if (Files.isRegularFile(path)) {
            return List.of(checker.checkJar(path, records()));
        }
        if (!Files.isDirectory(path)) {
            throw new InvalidInputException(
                    Location.wholeFile(target.toString()),
                    "there is no such folder or jar",
                    "name the folder of a project, or a jar");
        }
        List<ProjectCheck> checks = checker.checkFolder(path);
        if (!shrinks) {
            return checks;
        }
        KnownViolations.shrink(path, checks).forEach(console.err()::println);
        return checker.checkFolder(path);
    }
}
