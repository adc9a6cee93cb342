package dev.plumbline.cli;

import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.Format;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says how a result is printed: for a person, or for a program. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private Format format = Format.text;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    /**
     * Prints it.
     *
     * @param text the lines, for colours or none, and a width in columns
     */
    void print(Console console, Supplier<String> json, BiFunction<Ansi, Integer, List<String>> text) {
        switch (format) {
            case json -> console.out().println(json.get());
            case text ->
                text.apply(spec.commandLine().getColorScheme().ansi(), console.width())
                        .forEach(console.out()::println);
        }
    }
}
