package dev.plumbline.cli.answers;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.AnswersWriter;
import dev.plumbline.adr.constraint.CatalogPaths;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.ProjectPart;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.ShellWord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Answers that a person has given, as long as nothing is written that has them. However the command ends before that,
 * on <i>no</i>, with an error, with Ctrl-C or with the terminal, they are saved, and how to go on is said.
 */
public final class UnwrittenAnswers {

    private final Console console;
    private final ParseResult arguments;
    private final Catalog catalog;
    private final CatalogPaths paths;
    private final Map<String, String> otherwise = new LinkedHashMap<>();
    private @Nullable Draft draft;
    private boolean isInterrupted = true;

    /**
     * Nothing is answered yet.
     *
     * @param arguments of the command
     * @param paths of the catalog, absolute, where the arguments do not name it
     */
    public UnwrittenAnswers(Console console, ParseResult arguments, Catalog catalog, CatalogPaths paths) {
        this.console = console;
        this.arguments = arguments;
        this.catalog = catalog;
        this.paths = paths;
    }

    /** Runs a command. */
    public int during(IntSupplier command) {
        Thread rescue = new Thread(() -> save().forEach(console.err()::println), "answers-rescue");
        Runtime.getRuntime().addShutdownHook(rescue);
        try {
            int code = command.getAsInt();
            save().forEach(console.err()::println);
            return code;
        } catch (RuntimeException fault) {
            List<String> lines = save();
            if (!lines.isEmpty()) {
                fault.addSuppressed(new AnswersKept(lines));
            }
            throw fault;
        } finally {
            release(rescue);
        }
    }

    private static void release(Thread rescue) {
        try {
            Runtime.getRuntime().removeShutdownHook(rescue);
        } catch (IllegalStateException ending) {
            // The program is being ended from outside; what is to be saved is.
        }
    }

    /** These answers are given now. */
    public synchronized void are(Draft given) {
        draft = given;
    }

    /** Everything has been asked. */
    public synchronized void areComplete() {
        isInterrupted = false;
    }

    /** They stand in what was written. */
    public synchronized void areWritten() {
        draft = null;
    }

    /** The way on is with another value for an option. */
    public synchronized void goOnWith(String option, String value) {
        otherwise.put(option, value);
    }

    /** The way on is with the options as they are. */
    public synchronized void goOnAsBefore() {
        otherwise.clear();
    }

    /** Saves what there is, once, and tells where. */
    private synchronized List<String> save() {
        if (draft == null) {
            return List.of();
        }
        String text = AnswersWriter.write(draft, catalog.name(), catalog.questions(), CatalogPaths.NONE);
        String name = draft.part(ProjectPart.NAME).orElse("answers");
        draft = null;
        Optional<Path> file = new StateFolder(console.environment()).save(name, text);
        return file.map(this::wayOn)
                .orElseGet(() -> List.of("", "Your answers could not be saved anywhere. These are they:", "", text));
    }

    private List<String> wayOn(Path file) {
        List<String> words = new ArrayList<>();
        words.add(console.environment().getOrDefault("PLUMBLINE_COMMAND", "plumbline"));
        words.add(arguments.commandSpec().name());
        words.addAll(List.of("--answers", file.toString()));
        if (isInterrupted && !arguments.hasMatchedOption("--ask")) {
            words.add("--ask");
        }
        for (OptionSpec option : arguments.matchedOptionsSet()) {
            String name = option.longestName();
            if (!List.of("--answers", "--set").contains(name) && !otherwise.containsKey(name)) {
                words.add(name);
                words.addAll(option.arity().max() == 0 ? List.of() : option.originalStringValues());
            }
        }
        paths.catalog().ifPresent(path -> addUnlessGiven("--catalog", path, words));
        paths.overlay().ifPresent(path -> addUnlessGiven("--overlay", path, words));
        otherwise.forEach((name, value) -> words.addAll(List.of(name, value)));
        return List.of(
                "",
                "Your answers are saved in " + file + ".",
                "Go on with them:",
                "",
                "  " + String.join(" ", words.stream().map(ShellWord::of).toList()));
    }

    private void addUnlessGiven(String option, String value, List<String> words) {
        if (!arguments.hasMatchedOption(option)) {
            words.addAll(List.of(option, value));
        }
    }
}
