package dev.plumbline.cli.answers;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.AnswersWriter;
import dev.plumbline.adr.constraint.CatalogPaths;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.source.Digest;
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
 * Answers that a person has given, as long as nothing is written that has them. Each is saved as it comes, one file for
 * an interview. However the command ends before they are written, on <i>no</i>, with an error, with Ctrl-C or with the
 * terminal, how to go on is said.
 */
public final class UnwrittenAnswers {

    private final Console console;
    private final ParseResult arguments;
    private final Catalog catalog;
    private final CatalogPaths paths;
    private final Map<String, String> otherwise = new LinkedHashMap<>();
    private @Nullable Draft draft;
    private @Nullable Path file;

    /**
     * Nothing is answered yet, or what an interview has saved.
     *
     * @param arguments of the command
     * @param paths of the catalog, absolute, where the arguments do not name it
     * @param saved by the interview that is gone on with
     */
    public UnwrittenAnswers(
            Console console, ParseResult arguments, Catalog catalog, CatalogPaths paths, Optional<Path> saved) {
        this.console = console;
        this.arguments = arguments;
        this.catalog = catalog;
        this.paths = paths;
        this.file = saved.orElse(null);
    }

    /** Where an interview that was started in the same folder by the same command, and was left, has its answers. */
    public static Optional<Path> left(Console console, String command) {
        return new StateFolder(console.environment()).newest(name(console, command));
    }

    private static String name(Console console, String command) {
        Path folder = console.directory().toAbsolutePath().normalize();
        return command + "-" + Digest.of(folder.toString()).substring(0, 8);
    }

    /** Runs a command. */
    public int during(IntSupplier command) {
        Thread rescue = new Thread(() -> wayOn().forEach(console.err()::println), "way-on");
        Runtime.getRuntime().addShutdownHook(rescue);
        try {
            int code = command.getAsInt();
            wayOn().forEach(console.err()::println);
            return code;
        } catch (RuntimeException fault) {
            List<String> lines = wayOn();
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
            // The program is being ended from outside.
        }
    }

    /** These answers are given now. */
    public synchronized void are(Draft given) {
        draft = given;
        Path known = file;
        if (known == null || !StateFolder.replace(known, text(given))) {
            file = new StateFolder(console.environment())
                    .add(name(console, arguments.commandSpec().name()), text(given))
                    .orElse(null);
        }
    }

    private String text(Draft given) {
        return AnswersWriter.write(given, catalog.name(), catalog.questions(), CatalogPaths.NONE);
    }

    /** They stand in what was written. */
    public synchronized void areWritten() {
        StateFolder.remove(file);
        draft = null;
        file = null;
    }

    /** The way on is with another value for an option. */
    public synchronized void goOnWith(String option, String value) {
        otherwise.put(option, value);
    }

    /** The way on is with the options as they are. */
    public synchronized void goOnAsBefore() {
        otherwise.clear();
    }

    /** Tells, once, where the answers are and how to go on with them; nothing if there are none. */
    private synchronized List<String> wayOn() {
        Draft given = draft;
        Path saved = file;
        draft = null;
        file = null;
        if (saved != null) {
            return wayOn(saved);
        }
        return given == null
                ? List.of()
                : List.of("", "Your answers could not be saved anywhere. These are they:", "", text(given));
    }

    private List<String> wayOn(Path saved) {
        List<String> words = new ArrayList<>();
        words.add(console.environment().getOrDefault("PLUMBLINE_COMMAND", "plumbline"));
        words.addAll(List.of(arguments.commandSpec().name(), "--resume"));
        for (OptionSpec option : arguments.matchedOptionsSet()) {
            String name = option.longestName();
            if (!List.of("--answers", "--set", "--ask", "--resume").contains(name) && !otherwise.containsKey(name)) {
                words.add(name);
                words.addAll(option.arity().max() == 0 ? List.of() : option.originalStringValues());
            }
        }
        paths.catalog().ifPresent(path -> addUnlessGiven("--catalog", path, words));
        paths.overlay().ifPresent(path -> addUnlessGiven("--overlay", path, words));
        otherwise.forEach((name, value) -> words.addAll(List.of(name, value)));
        return List.of(
                "",
                "Your answers are saved in " + saved + ".",
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
