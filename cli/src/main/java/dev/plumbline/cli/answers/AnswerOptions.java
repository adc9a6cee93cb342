package dev.plumbline.cli.answers;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogSources;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.CatalogPaths;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.StoppedRun;
import dev.plumbline.templates.scaffold.Scaffold;
import dev.plumbline.workbench.deciding.TeamAnswers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that give answers, and the catalog they answer to. */
public final class AnswerOptions {

    private static final String STANDARD_INPUT = "-";

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "Take the answers from this file, or from standard input with -.")
    private @Nullable String file;

    @Option(
            names = "--set",
            paramLabel = "QUESTION=ANSWER",
            description = "Answer one question; may be repeated. Also project.name, project.group, project.package,"
                    + " decided-by and date.")
    private List<String> settings = new ArrayList<>();

    @Mixin
    private CatalogOptions catalogs = new CatalogOptions();

    /** What the file holds. Standard input can be read once only. */
    private Optional<NamedText> text = Optional.empty();

    public boolean hasFile() {
        return file != null;
    }

    public boolean isEmpty() {
        return file == null && settings.isEmpty();
    }

    /** What is answered; without {@code --answers}, in the {@code plumbline.yaml} of this folder, if one is there. */
    public TeamAnswers given(Console console) {
        if (file == null && Files.isRegularFile(console.directory().resolve(Scaffold.ANSWERS))) {
            file = Scaffold.ANSWERS;
        }
        Catalog catalog = catalog(console);
        return new TeamAnswers(catalog, inFile(catalog, console), settings(catalog), console.today());
    }

    /**
     * These options; the answers of an interview that is gone on with stand in for {@code --answers}.
     *
     * @throws InvalidInputException if that is given, too
     */
    public void goOnWith(Path saved) {
        if (file != null) {
            throw new InvalidInputException(
                    Location.wholeFile("--resume"), "the answers of a file are named, too", "leave --answers out");
        }
        file = saved.toString();
    }

    /** The catalog to decide by: what the options name, or else the answers, or else the one that ships. */
    public Catalog catalog(Console console) {
        return sources(console).read();
    }

    /** What {@link #catalog} is read from. */
    public CatalogSources sources(Console console) {
        CatalogSources named = catalogs.sources(console);
        return text(console).map(answers -> named.or(namedIn(answers, console))).orElse(named);
    }

    /** Where the catalog is that the answers name, absolute. */
    public CatalogPaths namedInFile(Console console) {
        Path folder = console.directory().resolve(folder(console)).toAbsolutePath();
        CatalogPaths paths = text(console)
                .map(answers -> AnswersFile.paths(answers.name(), answers.text()))
                .orElse(CatalogPaths.NONE);
        return new CatalogPaths(
                paths.catalog().map(path -> folder.resolve(path).normalize().toString()),
                paths.overlay().map(path -> folder.resolve(path).normalize().toString()));
    }

    private CatalogSources namedIn(NamedText answers, Console console) {
        Path shown = folder(console);
        return CatalogSources.inAnswers(
                AnswersFile.paths(answers.name(), answers.text()),
                console.directory().resolve(shown),
                shown);
    }

    /** The folder of the file, as it is called; the one the program runs in for standard input. */
    private Path folder(Console console) {
        return Path.of(
                        hasFile() && !STANDARD_INPUT.equals(file)
                                ? text(console).orElseThrow().name()
                                : "")
                .resolveSibling("");
    }

    /** The answers given; those of {@code --set} count more than those of the file. */
    public Draft read(Catalog catalog, Console console) {
        return inFile(catalog, console).overriddenBy(settings(catalog));
    }

    /** The answers of {@code --set} alone. */
    public Draft settings(Catalog catalog) {
        return AnswersFile.settings(catalog.name(), catalog.questions(), settings);
    }

    /** The answers of the file alone. */
    public Draft inFile(Catalog catalog, Console console) {
        return text(console)
                .map(answers -> AnswersFile.read(catalog.name(), catalog.questions(), answers.name(), answers.text()))
                .orElse(Draft.EMPTY);
    }

    private Optional<NamedText> text(Console console) {
        if (text.isEmpty() && file != null) {
            if (!file.equals(STANDARD_INPUT)) {
                StoppedRun.settle(console.directory().resolve(file).resolveSibling(""), console.err());
            }
            text = Optional.of(
                    file.equals(STANDARD_INPUT)
                            ? new NamedText("standard input", TextFile.read("standard input", console.in()))
                            : new NamedText(
                                    file, TextFile.read(console.directory().resolve(file))));
        }
        return text;
    }
}
