package dev.plumbline.cli.distribution;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish. */
public final class FishCompletion {

    /** Whether the words so far are those of a command: the longest that there is, before any option. */
    private static final String WHERE =
            """
            # Completion of %1$s for fish, made from its commands.
            function __%1$s_at --argument-names wanted
                set -l at ''
                for word in (commandline -opc)[2..-1]
                    set -l next (string trim -- "$at $word")
                    contains -- $next %2$s; or break
                    set at $next
                end
                test "$at" = "$wanted"
            end
            """;

    private FishCompletion() {}

    public static String of(CommandLine program) {
        List<KnownCommand> commands = KnownCommand.all(program);
        String known =
                commands.stream().skip(1).map(command -> quoted(command.path())).collect(joining(" "));
        String lines = commands.stream()
                .flatMap(command -> lines(program.getCommandName(), command))
                .collect(joining("\n", "", "\n"));
        return WHERE.formatted(program.getCommandName(), known) + lines;
    }

    private static Stream<String> lines(String program, KnownCommand command) {
        String start =
                "complete -c %s -n %s".formatted(program, quoted("__" + program + "_at '" + command.path() + "'"));
        List<String> lines = new ArrayList<>();
        if (command.spec().positionalParameters().stream().noneMatch(KnownCommand::isFile)) {
            lines.add(start + " -f");
        }
        command.children()
                .forEach(child -> lines.add(start + " -a " + child.name() + " -d " + quoted(child.summary())));
        command.spec().positionalParameters().stream()
                .filter(parameter -> !KnownCommand.values(parameter).isEmpty())
                .forEach(parameter -> lines.add(start + values(parameter)));
        command.options()
                .forEach(option -> lines.add(start + names(option) + value(option) + " -d "
                        + quoted(KnownCommand.firstSentence(option.description()))));
        return lines.stream();
    }

    private static String names(OptionSpec option) {
        return KnownCommand.names(option).stream()
                .map(name -> name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1))
                .collect(joining());
    }

    private static String value(ArgSpec argument) {
        if (!KnownCommand.takesValue(argument)) {
            return "";
        }
        if (KnownCommand.isFile(argument)) {
            return " -r -F";
        }
        return " -x" + (KnownCommand.values(argument).isEmpty() ? "" : values(argument));
    }

    private static String values(ArgSpec argument) {
        return " -a " + quoted(String.join(" ", KnownCommand.values(argument)));
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
