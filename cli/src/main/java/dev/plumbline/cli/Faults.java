package dev.plumbline.cli;

import dev.plumbline.adr.source.Diagnostic;
import dev.plumbline.adr.source.Excerpt;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.cli.answers.AnswersKept;
import dev.plumbline.cli.interview.InterviewAborted;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a message and an exit code: the only place that does. */
final class Faults implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult arguments) {
        int code = told(fault, command, arguments);
        Stream.of(fault.getSuppressed())
                .filter(AnswersKept.class::isInstance)
                .map(AnswersKept.class::cast)
                .forEach(kept -> kept.lines().forEach(command.getErr()::println));
        return code;
    }

    private static int told(Exception fault, CommandLine command, ParseResult arguments) {
        if (fault instanceof InvalidInputException input) {
            for (Diagnostic diagnostic : input.diagnostics()) {
                error(command, diagnostic.toString());
            }
            return ExitCode.USAGE;
        }
        if (fault instanceof InterviewAborted) {
            command.getErr().println("Left. Nothing was written.");
            return ExitCode.INTERRUPTED;
        }
        if (fault instanceof UncheckedIOException disk) {
            error(command, String.valueOf(disk.getMessage()));
            return ExitCode.USAGE;
        }
        if (fault instanceof InvalidPathException path) {
            error(
                    command,
                    Excerpt.quoted(path.getInput()) + " is no path on this system, which has names of files in "
                            + System.getProperty("sun.jnu.encoding") + "; use another name, or set LC_ALL=C.UTF-8");
            return ExitCode.USAGE;
        }
        error(command, "this is a fault of Plumbline: " + fault);
        if (arguments.commandSpec().root().userObject() instanceof PlumblineCommand root && root.verbose) {
            fault.printStackTrace(command.getErr());
        } else {
            command.getErr().println("Run it again as plumbline --verbose …, and report what it prints.");
        }
        return ExitCode.FAULT;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] arguments) {
        CommandLine command = fault.getCommandLine();
        error(command, String.valueOf(fault.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(fault, command.getErr())) {
            command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.USAGE;
    }

    private static void error(CommandLine command, String message) {
        Ansi ansi = command.getColorScheme().ansi();
        command.getErr().println(ansi.string("@|bold,red error:|@ ") + message);
    }
}
