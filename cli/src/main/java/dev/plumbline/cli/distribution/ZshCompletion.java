package dev.plumbline.cli.distribution;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Completion for zsh, as a function that it finds by its name. */
public final class ZshCompletion {

    /** The words of the longest command that there is are one word to what completes its options. */
    private static final String FUNCTION =
            """
            #compdef %1$s
            # Completion of %1$s for zsh, made from its commands.
            local -a known=(%2$s)
            local at= next=
            integer i=2
            while (( i < CURRENT )); do
                next="${at:+$at }${words[i]}"
                (( ${known[(Ie)$next]} )) || break
                at=$next
                (( i++ ))
            done
            words=(%1$s "${(@)words[i,-1]}")
            (( CURRENT -= i - 2 ))
            case $at in
            %3$s
            esac
            """;

    private ZshCompletion() {}

    public static String of(CommandLine program) {
        List<KnownCommand> commands = KnownCommand.all(program);
        String known =
                commands.stream().skip(1).map(command -> quoted(command.path())).collect(joining(" "));
        String cases = commands.stream().map(ZshCompletion::branch).collect(joining("\n"));
        return FUNCTION.formatted(program.getCommandName(), known, cases);
    }

    private static String branch(KnownCommand command) {
        List<String> specs = new ArrayList<>();
        command.options().forEach(option -> KnownCommand.names(option).forEach(name -> specs.add(spec(name, option))));
        List<KnownCommand> children = command.children();
        if (!children.isEmpty()) {
            specs.add("1:command:(("
                    + children.stream()
                            .map(child -> child.name() + "\\:\""
                                    + escaped(child.summary()).replace("\"", "\\\"") + "\"")
                            .collect(joining(" "))
                    + "))");
        }
        command.spec().positionalParameters().forEach(parameter -> specs.add(spec(parameter)));
        return specs.stream()
                .map(ZshCompletion::quoted)
                .collect(joining(
                        " \\\n        ", "    " + quoted(command.path()) + ")\n    _arguments \\\n        ", " ;;"));
    }

    private static String spec(String name, OptionSpec option) {
        String many = option.isMultiValue() ? "*" : "";
        String description = "[" + escaped(KnownCommand.firstSentence(option.description())) + "]";
        if (!KnownCommand.takesValue(option)) {
            return many + name + description;
        }
        return many + name + (name.startsWith("--") ? "=" : "") + description + value(option);
    }

    private static String spec(PositionalParamSpec parameter) {
        return (parameter.index().isUnspecified() || parameter.isMultiValue()
                        ? "*"
                        : parameter.index().min() + 1 + ":")
                + value(parameter);
    }

    private static String value(ArgSpec argument) {
        String values =
                KnownCommand.isFile(argument) ? "_files" : "(" + String.join(" ", KnownCommand.values(argument)) + ")";
        return ":" + escaped(argument.paramLabel()) + ":" + values;
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\[\\]:\\\\]", "\\\\$0");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
