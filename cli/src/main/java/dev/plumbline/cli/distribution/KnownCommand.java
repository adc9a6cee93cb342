package dev.plumbline.cli.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as a shell sees it.
 *
 * @param path the words after the program's name, {@code catalog show}; empty for the program itself
 */
record KnownCommand(String path, CommandSpec spec) {

    /** The program and all that it knows, each after the one that it belongs to; not the help about help. */
    static List<KnownCommand> all(CommandLine program) {
        List<KnownCommand> all = new ArrayList<>();
        collect("", program, all);
        return all;
    }

    private static void collect(String path, CommandLine command, List<KnownCommand> all) {
        all.add(new KnownCommand(path, command.getCommandSpec()));
        command.getSubcommands().forEach((name, child) -> {
            if (!child.getCommandSpec().helpCommand()) {
                collect((path + " " + name).strip(), child, all);
            }
        });
    }

    List<KnownCommand> children() {
        return all(spec.commandLine()).stream()
                .filter(child -> child.spec.parent() == spec)
                .toList();
    }

    /** The last word. */
    String name() {
        return spec.name();
    }

    String summary() {
        return firstSentence(spec.usageMessage().description());
    }

    List<OptionSpec> options() {
        return spec.options().stream().filter(option -> !option.hidden()).toList();
    }

    static String firstSentence(String... description) {
        return text(description).replaceFirst("(?s)[.;] .*", "").replaceFirst("\\.$", "");
    }

    /** As the help prints it, on one line and without colours. */
    static String text(String... description) {
        return Ansi.OFF
                .string(String.format(String.join(" ", description)))
                .replaceAll("\\s+", " ")
                .strip();
    }

    static boolean takesValue(ArgSpec argument) {
        return argument.arity().max() > 0;
    }

    /** By what the help calls it: a type does not tell, where a minus stands for standard input. */
    static boolean isFile(ArgSpec argument) {
        return argument.paramLabel().matches(".*(FILE|DIR|JAR).*");
    }

    static List<String> names(OptionSpec option) {
        Stream<String> negated = Stream.of(option.names()).filter(name -> option.negatable());
        return Stream.concat(Stream.of(option.names()), negated.map(name -> name.replaceFirst("--", "--no-")))
                .toList();
    }

    /** The values there are, if they are known. */
    static List<String> values(ArgSpec argument) {
        return StreamSupport.stream(
                        Objects.requireNonNullElse(argument.completionCandidates(), List.<String>of())
                                .spliterator(),
                        false)
                .toList();
    }
}
