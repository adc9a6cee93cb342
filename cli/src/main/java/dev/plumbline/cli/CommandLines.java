package dev.plumbline.cli;

import dev.plumbline.cli.console.Console;
import io.quarkus.picocli.runtime.PicocliCommandLineFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

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
    static CommandLine commandLine(PicocliCommandLineFactory factory, Console console) {
        return configured(factory.create(), console);
    }

    static CommandLine configured(CommandLine command, Console console) {
        Faults faults = new Faults();
        return command.setOut(console.out())
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.isColoured() ? Ansi.ON : Ansi.OFF))
                .setExecutionExceptionHandler(faults)
                .setParameterExceptionHandler(faults)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }
}
