package dev.plumbline.cli.answers;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.cli.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that give answers. */
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

    public boolean hasFile() {
        return file != null;
    }

    public boolean isEmpty() {
        return file == null && settings.isEmpty();
    }

    /** The answers given; those of {@code --set} count more than those of the file. */
    public Draft read(Catalog catalog, Console console) {
        return inFile(catalog, console)
                .overriddenBy(AnswersFile.settings(catalog.name(), catalog.questions(), settings));
    }

    public boolean hasSettings() {
        return !settings.isEmpty();
    }

    /** The answers of the file alone. */
    public Draft inFile(Catalog catalog, Console console) {
        return Optional.ofNullable(file)
                .map(name -> fromFile(name, catalog, console))
                .orElse(Draft.EMPTY);
    }

    private static Draft fromFile(String name, Catalog catalog, Console console) {
        if (name.equals(STANDARD_INPUT)) {
            String text = TextFile.read("standard input", console.in());
            return AnswersFile.read(catalog.name(), catalog.questions(), "standard input", text);
        }
        String text = TextFile.read(console.directory().resolve(name));
        return AnswersFile.read(catalog.name(), catalog.questions(), name, text);
    }
}
