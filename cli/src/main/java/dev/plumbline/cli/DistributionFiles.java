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
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Writes what a distribution has beside the program. The build of the distribution runs it. */
public final class DistributionFiles {

    private static final String JAR = "plumbline-runner.jar";

    private DistributionFiles() {}

    /** Takes the folder that Quarkus wrote to, and the one to write to. */
    public static void main(String... arguments) throws IOException {
        Path built = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        String version = new Versions().own();
        Console console = Console.system();
        CommandLine program = CommandLines.of(new ConsoleFactory(console), console);
        write(target.resolve("completions/plumbline.bash"), AutoComplete.bash("plumbline", program));
        write(target.resolve("completions/_plumbline"), ZshCompletion.of(program));
        write(target.resolve("completions/plumbline.fish"), FishCompletion.of(program));
        for (Map.Entry<String, String> page : ManPage.all(program, version).entrySet()) {
            write(target.resolve("man/man1").resolve(page.getKey() + ".1"), page.getValue());
        }
        Path jar = Files.createDirectories(target.resolve("lib")).resolve(JAR);
        SortedJar.copy(built.resolve(JAR), jar);
        write(target.resolve("lib/built"), version + "-" + digest(jar, built.resolve("lib")) + "\n");
    }

    /** The launcher keeps what it has learnt of a build by its name, so other bytes have another one. */
    private static String digest(Path jar, Path libraries) throws IOException {
        CRC32 digest = new CRC32();
        try (Stream<Path> files =
                Stream.concat(Stream.of(jar), Files.list(libraries).sorted())) {
            for (Path file : files.toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().toHexDigits((int) digest.getValue());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
