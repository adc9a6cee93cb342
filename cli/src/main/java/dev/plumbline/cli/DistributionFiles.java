package dev.plumbline.cli;

import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.distribution.FishCompletion;
import dev.plumbline.cli.distribution.ManPage;
import dev.plumbline.cli.distribution.SortedJar;
import dev.plumbline.cli.distribution.ZshCompletion;
import dev.plumbline.workbench.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Writes what a distribution has beside the program. The build of the distribution runs it. */
public final class DistributionFiles {

    private static final List<String> JARS = List.of("plumbline-runner.jar", "plumbline-mcp-runner.jar");

    private DistributionFiles() {}

    /** Takes the folder to write to, and those that Quarkus wrote to, the command line's first, then the server's. */
    public static void main(String... arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        String version = new Versions().own();
        Console console = Console.system();
        CommandLine program = CommandLines.of(new ConsoleFactory(console), console);
        write(target.resolve("completions/plumbline.bash"), AutoComplete.bash("plumbline", program));
        write(target.resolve("completions/_plumbline"), ZshCompletion.of(program));
        write(target.resolve("completions/plumbline.fish"), FishCompletion.of(program));
        for (Map.Entry<String, String> page : ManPage.all(program, version).entrySet()) {
            write(target.resolve("man/man1").resolve(page.getKey() + ".1"), page.getValue());
        }
        Path lib = Files.createDirectories(target.resolve("lib"));
        CRC32 digest = new CRC32();
        for (int i = 0; i < JARS.size(); i++) {
            Path built = Path.of(arguments[i + 1]);
            SortedJar.copy(built.resolve(JARS.get(i)), lib.resolve(JARS.get(i)));
            add(lib.resolve(JARS.get(i)), built.resolve("lib"), digest);
        }
        write(lib.resolve("built"), version + "-" + HexFormat.of().toHexDigits((int) digest.getValue()) + "\n");
    }

    /** The launcher keeps what it has learnt of a build by its name, so other bytes have another one. */
    private static void add(Path jar, Path libraries, CRC32 digest) throws IOException {
        try (Stream<Path> files =
                Stream.concat(Stream.of(jar), Files.list(libraries).sorted())) {
            for (Path file : files.toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
