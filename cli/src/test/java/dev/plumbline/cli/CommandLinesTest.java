package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.console.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** Which commands a start gets ready. */
class CommandLinesTest {

    @TempDir
    Path folder;

    @Test
    void a_command_that_is_named_first_is_the_only_one_made() {
        assertThat(known("decide", "--help")).containsExactly("decide");
        assertThat(known("--verbose", "decide")).hasSameSizeAs(PlumblineCommand.COMMANDS);
        assertThat(known("decid")).hasSameSizeAs(PlumblineCommand.COMMANDS);
        assertThat(known("help", "decide")).hasSameSizeAs(PlumblineCommand.COMMANDS);
        assertThat(known()).hasSameSizeAs(PlumblineCommand.COMMANDS);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_command_is_the_same_beside_all_others(String name) {
        Cli cli = new Cli(folder);

        assertThat(cli.run(name, "--help").exited(0)).isEqualTo(cli.run("--verbose", name, "--help"));
        assertThat(cli.run(name, "--verbose", "--nonsense"))
                .isEqualTo(cli.run("--verbose", name, "--verbose", "--nonsense"));
    }

    @Test
    void help_knows_every_command() {
        Cli cli = new Cli(folder);

        assertThat(cli.run("help").exited(0)).isEqualTo(cli.run("--help"));
        assertThat(cli.run("help", "decide").exited(0).out())
                .isEqualTo(cli.run("decide", "--help").out());
    }

    static Stream<String> names() {
        return PlumblineCommand.COMMANDS.stream()
                .map(type -> type.getAnnotation(Command.class).name());
    }

    private static List<String> known(String... arguments) {
        IFactory factory = new ConsoleFactory(Console.system());
        return List.copyOf(CommandLines.of(factory, Console.system(), arguments)
                .getSubcommands()
                .keySet());
    }
}
