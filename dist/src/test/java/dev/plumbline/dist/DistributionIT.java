package dev.plumbline.dist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.dist.Machine.Finished;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The archives, unpacked on a machine that has nothing but a JDK, in a folder that is not called as one would wish. */
class DistributionIT {

    /** What Maven built, without the end of the file's name. */
    private static final Path BUILT = Path.of(System.getProperty("distribution"));

    private static final Path ROOT = BUILT.resolve("../../..").normalize();

    private static final String INITIALIZE =
            """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
            "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}""";

    @TempDir
    static Path folder;

    private static Machine machine;
    private static Path home;
    private static Path work;

    @BeforeAll
    static void install_with_the_line_that_the_readme_gives() throws Exception {
        machine = Machine.of(folder, BUILT.resolveSibling("tools"));
        Path place = Files.createDirectories(folder.resolve("Zoë's programs"));
        MatchResult line = Pattern.compile("(?m)^curl -fsSL (https://github\\.com/OWNER/\\S+/)(\\S+) \\| tar xz$")
                .matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(line.group(2)).isEqualTo(BUILT.getFileName() + ".tar.gz");

        machine.run(
                        place,
                        "sh",
                        "-c",
                        line.group()
                                .replace(
                                        line.group(1), BUILT.getParent().toUri().toString()))
                .exited(0);

        home = place.resolve(BUILT.getFileName());
        work = Files.createDirectories(folder.resolve("über hier"));
    }

    @Test
    void it_starts_and_says_what_it_is() throws Exception {
        Finished version = plumbline("--version").exited(0);

        assertThat(version.out()).startsWith(BUILT.getFileName().toString().replace('-', ' ') + "\n");
        assertThat(version.err()).isEmpty();
        assertThat(plumbline("--help").exited(0).out()).contains("interview", "check");
        assertThat(plumbline("decide", "--format", "of nothing").exited(2).err())
                .contains("--format");
    }

    /** Its libraries are those beside the program, and of the folder with an umlaut it knows the name. */
    @Test
    void the_server_answers_an_assistant() throws Exception {
        Finished answer = machine.ask(work, List.of(INITIALIZE), home + "/bin/plumbline", "mcp")
                .exited(0);

        assertThat(answer.out()).contains("\"id\":1", "\"name\":\"plumbline\"", "Only a person changes an answer");
        assertThat(answer.err()).isEmpty();
        assertThat(plumbline("mcp", "--help").exited(0).out()).contains("Model Context Protocol");
    }

    @Test
    void a_link_to_a_link_to_the_launcher_does_the_same() throws Exception {
        Path answers = work.resolve("Antwörten.yaml");
        Files.copy(home.resolve("examples/small-batch.yaml"), answers);
        Files.createSymbolicLink(work.resolve("one"), home.resolve("bin/plumbline"));
        Files.createSymbolicLink(work.resolve("another"), Path.of("one"));

        Finished decided = machine.run(
                        work, Map.of("LC_ALL", "C.UTF-8"), "./another", "decide", "--answers", "Antwörten.yaml")
                .exited(0);

        assertThat(decided.out())
                .contains("cron job")
                .isEqualTo(plumbline("decide", "--answers", home + "/examples/small-batch.yaml")
                        .exited(0)
                        .out());
    }

    @Test
    void a_project_is_adopted_and_then_held_to_its_record_at_every_door() throws Exception {
        Path project = Files.createDirectories(folder.resolve("shop"));
        write(
                project,
                "pom.xml",
                "<project><groupId>a</groupId><artifactId>shop</artifactId><version>1</version></project>");
        write(project, "src/main/java/org/example/Shop.java", "package org.example; class Shop {}");
        assertThat(plumbline("check", project.toString()).exited(2).out()).contains("nothing is checked");
        compile(project.resolve("src/main/java"), project.resolve("target/classes"));
        plumbline("adopt", "--into", project.toString(), "--answers", home + "/examples/small-batch.yaml", "--yes")
                .exited(0);
        assertThat(plumbline("check", project.toString()).exited(0).out()).contains("all kept");
        in(project, "git", "init", "-q").exited(0);
        in(project, home + "/bin/plumbline", "agents", "install", "--yes").exited(0);
        write(project, ".gitignore", "target");
        in(project, "git", "add", ".").exited(0);
        commit(project).exited(0);

        String name = "src/main/java/org/example/Sneaky.java";
        String text = "package org.example; class Sneaky { com.rabbitmq.client.Channel channel; }";
        String file = "{\"file_path\":\"" + project.resolve(name) + "\",\"content\":\"" + text + "\"}";
        refused(machine.tell(
                        project,
                        onThePath(),
                        "{\"cwd\":\"" + project + "\",\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"Write\","
                                + "\"tool_input\":" + file + "}",
                        home + "/bin/plumbline",
                        "agents",
                        "hook",
                        "before-write")
                .exited(2));
        refused(machine.ask(
                        project,
                        List.of(
                                INITIALIZE,
                                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                                "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"would_pass\","
                                        + "\"arguments\":{\"path\":\"" + name + "\",\"text\":\"" + text + "\"}}}"),
                        home + "/bin/plumbline",
                        "mcp")
                .exited(0));

        write(project, name, text);
        refused(in(project, home + "/bin/plumbline", "check", "--file", name).exited(1));
        in(project, "git", "add", ".").exited(0);
        refused(commit(project).exited(1));

        Path library = folder.resolve("library");
        write(library, "com/rabbitmq/client/Channel.java", "package com.rabbitmq.client; public interface Channel {}");
        compile(library, library);
        compile(project.resolve("src/main/java"), project.resolve("target/classes"), library);
        refused(in(project, home + "/bin/plumbline", "check").exited(1));
        refused(in(project, home + "/bin/plumbline", "check", "--base", "HEAD").exited(1));
    }

    /** With the record, what is violated where, and the way out. */
    private static void refused(Finished finished) {
        assertThat(finished.out() + finished.err())
                .contains(
                        "CRON-01",
                        "org.example.Sneaky",
                        "docs/decisions/0001-notification-by-cron.md",
                        "plumbline.yaml");
    }

    private static Map<String, String> onThePath() {
        return Map.of("PATH", home.resolve("bin") + ":" + machine.path());
    }

    private static Finished in(Path directory, String... command) throws Exception {
        return machine.run(directory, onThePath(), command);
    }

    private static Finished commit(Path directory) throws Exception {
        return in(
                directory, "git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", "commit", "-qm", "Go on");
    }

    /** Where there is no home, it is beside the program. With -Xshare:on a JVM fails if it cannot use it. */
    @Test
    void the_class_archive_fits() throws Exception {
        plumbline("--version").exited(0);
        try (Stream<Path> files = Files.list(home.resolve("lib"))) {
            Path archive = files.filter(file -> file.toString().endsWith(".jsa"))
                    .reduce((one, another) -> {
                        throw new AssertionError("two archives");
                    })
                    .orElseThrow();
            machine.run(
                            work,
                            Map.of("LC_ALL", "C.UTF-8"),
                            "java",
                            "-XX:+UseG1GC",
                            "-Xshare:on",
                            "-XX:SharedArchiveFile=" + archive,
                            "-jar",
                            home + "/lib/plumbline-runner.jar",
                            "--version")
                    .exited(0);
        }
    }

    @Test
    void the_zip_has_the_same_files() throws Exception {
        try (FileSystem zip =
                FileSystems.newFileSystem(Path.of(BUILT + ".zip"), Map.of("enablePosixFileAttributes", "true"))) {
            Map<String, String> zipped = files(zip.getPath(BUILT.getFileName().toString()));

            assertThat(files(home)).isEqualTo(zipped);
            assertThat(zipped)
                    .hasEntrySatisfying(
                            "bin/plumbline", file -> assertThat(file).startsWith("rwxr-xr-x "))
                    .containsKeys("LICENSE", "NOTICE", "README.md");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"interview", "check", "catalog show", "what-if", "governs"})
    void every_option_is_in_the_manual_and_in_the_completions(String command) throws Exception {
        String[] words = (command + " --help").split(" ");
        List<String> options = Pattern.compile("--[a-z][a-z-]+")
                .matcher(plumbline(words)
                        .exited(0)
                        .out()
                        .replaceAll("(?s)\nExamples?:.*", "")
                        .replace("[no-]", ""))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(options).contains("--help").hasSizeGreaterThan(3);

        assertThat(Files.readString(home.resolve("man/man1/plumbline-" + command.replace(' ', '-') + ".1"))
                        .replace("\\-", "-"))
                .contains(options);
        assertThat(Files.readString(home.resolve("completions/plumbline.bash"))).contains(options);
        assertThat(Files.readString(home.resolve("completions/_plumbline"))).contains(options);
        assertThat(Files.readString(home.resolve("completions/plumbline.fish")))
                .contains(
                        options.stream().map(name -> " -l " + name.substring(2)).toList());
    }

    @Test
    void bash_completes_commands_options_and_values() throws Exception {
        assertThat(completed("plumbline", "wh")).isEqualTo("what-if");
        assertThat(completed("plumbline", "catalog", "s")).isEqualTo("show");
        assertThat(completed("plumbline", "check", "--base", "main", "--sh")).isEqualTo("--shrink-baseline");
        assertThat(completed("plumbline", "decide", "--format", "j")).isEqualTo("json");
    }

    private static String completed(String... words) throws Exception {
        String script = "source completions/plumbline.bash; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_plumbline;"
                        .formatted(String.join(" ", words), words.length - 1)
                + " echo ${COMPREPLY[@]}";
        return machine.run(home, "bash", "-c", script).exited(0).out().strip();
    }

    private static Finished plumbline(String... arguments) throws Exception {
        return machine.run(
                work,
                Stream.concat(Stream.of(home + "/bin/plumbline"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /** Every file with its permissions and bytes. What the program keeps for itself is none of what was packed. */
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.matches("lib/(plumbline-.*jsa|lock.*)")) {
                    found.put(
                            name,
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " "
                                    + Files.size(file));
                }
            }
        }
        return found;
    }

    private static void write(Path root, String name, String text) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), text + "\n");
    }

    private static void compile(Path sources, Path classes, Path... classPath) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            Stream<String> java = files.map(Path::toString).filter(file -> file.endsWith(".java"));
            String path = Stream.of(classPath).map(Path::toString).findFirst().orElse("");
            assertThat(ToolProvider.getSystemJavaCompiler()
                            .run(
                                    null,
                                    null,
                                    null,
                                    Stream.concat(Stream.of("-d", classes.toString(), "-cp", path), java)
                                            .toArray(String[]::new)))
                    .isZero();
        }
    }
}
