package dev.plumbline.cli.distribution;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Pages of the manual, in the language of {@code man}. */
public final class ManPage {

    private final KnownCommand command;
    private final Help help;
    private final StringBuilder page = new StringBuilder();

    private ManPage(KnownCommand command) {
        this.command = command;
        this.help = new Help(command.spec(), Help.defaultColorScheme(Ansi.OFF));
    }

    /** A page for the program and for each command, by the name that {@code man} is asked for. */
    public static Map<String, String> all(CommandLine program, String version) {
        Map<String, String> pages = new TreeMap<>();
        KnownCommand.all(program)
                .forEach(command -> pages.put(name(command), new ManPage(command).page(program, version)));
        return pages;
    }

    private static String name(KnownCommand command) {
        return command.spec().qualifiedName("-");
    }

    private String page(CommandLine program, String version) {
        UsageMessageSpec usage = command.spec().usageMessage();
        String name = name(command);
        line(".TH \"%s\" 1 \"\" \"%s %s\"".formatted(name.toUpperCase(Locale.ROOT), program.getCommandName(), version));
        section("Name", escaped(name) + " \\- " + escaped(command.summary()));
        section("Synopsis", escaped(KnownCommand.text(help.synopsis(0).replace("%", "%%"))));
        section("Description", escaped(KnownCommand.text(usage.description())));
        items("Arguments", command.spec().positionalParameters(), ArgSpec::paramLabel);
        items(
                "Options",
                command.options(),
                option -> String.join(", ", KnownCommand.names(option))
                        + help.parameterLabelRenderer().renderParameterLabel(option, Ansi.OFF, List.of()));
        section("Commands");
        command.children().forEach(child -> item(child.name(), child.summary()));
        section("Exit status");
        usage.exitCodeList().forEach((code, meaning) -> item(code, KnownCommand.text(meaning)));
        examples(usage.footer());
        section(
                "See also",
                others(program)
                        .map(other -> "\\fB" + escaped(other) + "\\fR(1)")
                        .collect(joining(", ")));
        return page.toString().replaceAll("\\.SH [^\n]+\n(?=\\.SH|\\z)", "");
    }

    private Stream<String> others(CommandLine program) {
        return KnownCommand.all(program).stream()
                .filter(other -> other.spec().parent() == command.spec()
                        || other.spec() == command.spec().parent())
                .map(ManPage::name);
    }

    private <A extends ArgSpec> void items(String title, List<A> arguments, Function<A, String> term) {
        section(title);
        arguments.forEach(argument -> item(term.apply(argument), KnownCommand.text(argument.description())));
    }

    private void examples(String... lines) {
        section("Examples");
        if (lines.length > 0) {
            line(".nf");
            Stream.of(lines).map(String::formatted).forEach(example -> line(escaped(example.strip())));
            line(".fi");
        }
    }

    /** With nothing in it, it is taken out at the end. */
    private void section(String title, String... text) {
        line(".SH " + title.toUpperCase(Locale.ROOT));
        Stream.of(text).filter(part -> !part.isEmpty()).forEach(this::line);
    }

    private void item(String term, String text) {
        line(".TP");
        line("\\fB" + escaped(term) + "\\fR");
        line(escaped(text));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    /** A stop or a quote would begin a command at the start of a line, and a bare minus would be a hyphen. */
    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replaceFirst("^(?=[.'])", "\\\\&");
    }
}
