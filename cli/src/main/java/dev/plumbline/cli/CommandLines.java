package dev.plumbline.cli;

import dev.plumbline.cli.console.Console;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IFactory;

/** Sets the command line up: streams, colours, and what happens when something goes wrong. */
public final class CommandLines {

    private CommandLines() {}

    @Produces
    @Singleton
    static Console console() {
        return Console.system();
    }

    @Produces
    @ApplicationScoped
    static CommandLine commandLine(IFactory factory, Console console, @CommandLineArguments String[] arguments) {
        return of(factory, console, arguments);
    }

    /**
     * Knows the command that comes first in the arguments, because each takes its time. If none does, or it is help
     * about the others, it knows all.
     */
    static CommandLine of(IFactory factory, Console console, String... arguments) {
        CommandLine root = new CommandLine(new PlumblineCommand(), factory);
        List<Class<?>> named = PlumblineCommand.COMMANDS.stream()
                .filter(command -> arguments.length > 0
                        && !command.equals(HelpCommand.class)
                        && command.getAnnotation(Command.class).name().equals(arguments[0]))
                .toList();
        // With a reference to the method, the class-data archive would leave the largest class of Picocli out: it is
        // too old.
        for (Class<?> command : named.isEmpty() ? PlumblineCommand.COMMANDS : named) {
            root.addSubcommand(command);
        }
        Faults faults = new Faults();
        return root.setOut(console.out())
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.isColoured() ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler(faults)
                .setParameterExceptionHandler(faults)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }
}
