package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Shell.Finished;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The lines for the shell in docs/ci.md, as they stand there, in a clone of a project that keeps to its records. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the lines are for sh")
class CiDocumentTest {

    private static final Pattern LINES = Pattern.compile("(?s)```sh\n(.*?)```");

    private static final Pattern BASE = Pattern.compile("--base\"?,? (\"[^\"]+\"|[^\\s`]+)");

    private static final String RECORD =
            """
            ---
            status: accepted
            date: 2026-11-23
            plumbline:
              format: 1
              package: com.acme.shop
              own-rules:
                TIME-01: {forbid: {packages: [java.util.Date]}, because: java.time says what is meant}
            ---

            # Dates
            """;

    @TempDir
    Path folder;

    @Test
    void every_line_does_what_it_says() throws Exception {
        AdoptedProject shop = AdoptedProject.plain(folder.resolve("shop"))
                .with("docs/decisions/0001-dates.md", RECORD)
                .with(".gitignore", "target/\n");
        sh(
                shop.root(),
                "git init -q -b main && git add -A && git -c user.name=a -c user.email=a@b.c commit -q -m Start"
                        + " && git clone -q . ../clone");
        AdoptedProject clone = new AdoptedProject(folder.resolve("clone")).compiled();
        String document = Files.readString(Repository.ROOT.resolve("docs/ci.md"));
        String lines =
                LINES.matcher(document).results().map(found -> found.group(1)).collect(Collectors.joining());
        String program = ProcessHandle.current().info().command().orElseThrow() + " -cp '"
                + System.getProperty("java.class.path") + "' '" + OneCommand.class.getName() + "'";

        String variables = "set -e; CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse origin/main); CHANGE_TARGET=main\n";

        String printed = sh(clone.root(), variables + "plumbline() { " + program + " \"$@\"; }\n" + lines);

        assertThat(lines).contains("--format sarif", "git fetch");
        assertThat(printed.split("nothing is weaker than in ", -1)).hasSize(1 + 4);
        assertThat(clone.root().resolve("plumbline.md")).content().startsWith("The recorded decisions are kept: ");
        assertThat(clone.root().resolve("plumbline.sarif")).exists();
        assertThat(clone.root().resolve("plumbline.xml")).exists();

        // What was committed since has to be seen by each of them, those in the files around the lines included.
        String bases = BASE.matcher(document)
                .results()
                .map(found -> "git rev-parse " + found.group(1) + "\n")
                .collect(Collectors.joining());
        String start = sh(clone.root(), "git rev-parse HEAD");
        String commit = "git -c user.name=a -c user.email=a@b.c commit -q --allow-empty -m More\n";
        assertThat(sh(clone.root(), variables + commit + bases).lines())
                .hasSizeGreaterThan(8)
                .containsOnly(start.strip());
    }

    private static String sh(Path folder, String script) throws Exception {
        Finished finished = new Shell(folder).run("sh", "-c", script);
        assertThat(finished.exitCode()).as(finished.output()).isZero();
        return finished.output();
    }

    /** The command line in a process of its own, without the start of the framework around it. */
    static final class OneCommand {

        private OneCommand() {}

        public static void main(String[] arguments) {
            Cli.Result result = new Cli(Path.of("").toAbsolutePath()).run(arguments);
            System.out.print(result.out() + result.err());
            System.exit(result.exitCode());
        }
    }
}
