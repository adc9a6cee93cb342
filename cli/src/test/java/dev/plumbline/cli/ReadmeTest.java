package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The README says what the program does. */
class ReadmeTest {

    private static final List<String> OF_EVERY_PROGRAM = List.of("help", "catalog");

    @Test
    void every_command_is_in_the_table_of_commands() throws IOException {
        String readme = Files.readString(Repository.ROOT.resolve("README.md"));
        Stream<String> names = PlumblineCommand.COMMANDS.stream()
                .map(command -> command.getAnnotation(CommandLine.Command.class).name());

        assertThat(names.filter(name -> !OF_EVERY_PROGRAM.contains(name)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(readme).containsPattern("\\| `plumbline " + name + "[ `]"));
    }

    @Test
    void what_adopting_prints_is_what_the_readme_shows() throws IOException {
        String readme = Files.readString(Repository.ROOT.resolve("README.md"));
        Path folder = Files.createTempDirectory("plumbline-readme");
        AdoptedProject shop = AdoptedProject.springBoot(folder.resolve("shop")).compiled();

        String printed = shop.run(
                        "adopt", "--answers", Repository.example("small-batch").toString(), "--yes")
                .exited(0)
                .err()
                .strip()
                .replace(shop.root().toString(), "/home/you/shop");

        assertThat(readme)
                .contains("```\n" + printed.substring(0, printed.indexOf("\n\nChange an answer")) + "\n```\n");
    }
}
