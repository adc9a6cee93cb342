package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that builds and starts the program, in processes of its own. */
class LauncherTest {

    private static final Pattern OWN_DEPENDENCY =
            Pattern.compile("<groupId>(?:dev\\.plumbline|\\$\\{project\\.groupId})</groupId>\\s*"
                    + "<artifactId>([a-z-]+)</artifactId>");

    @TempDir
    Path folder;

    private FakeCheckout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = new FakeCheckout(folder.resolve("plumbline folder"));
    }

    @Test
    void the_first_start_builds_and_the_second_does_not() throws Exception {
        assertThat(checkout.start("--version").succeeded().output())
                .contains("Building Plumbline.", "Built.")
                .endsWith("whole 1\n");
        assertThat(checkout.start("--version").succeeded().output()).isEqualTo("whole 1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"adr/src/main/java/A.java", "cli/src/main/resources/x/_dot_gitignore", "checker/pom.xml"})
    void a_changed_source_is_built(String source) throws Exception {
        checkout.start("--version").succeeded();
        touchLater(source);

        assertThat(checkout.start("--version").succeeded().output()).endsWith("whole 2\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notifications/pom.xml",
                "notifications/src/main/java/B.java",
                "modules/cron/pom.xml",
                "cli/src/test/java/ATest.java",
                "cli/src/main/java/.A.java.swp",
                "cli/src/main/java/A.java~",
                "README.md"
            })
    void what_is_no_source_of_the_program_is_not_built(String file) throws Exception {
        checkout.start("--version").succeeded();
        touchLater(file);

        assertThat(checkout.start("--version").succeeded().output()).isEqualTo("whole 1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli", "mcp"})
    void the_sources_it_looks_at_are_those_that_the_program_is_built_from(String program) throws IOException {
        Set<String> modules = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(program));
        while (!open.isEmpty()) {
            String module = open.pop();
            if (modules.add(module)) {
                Matcher matcher = OWN_DEPENDENCY.matcher(
                        Files.readString(Repository.ROOT.resolve(module).resolve("pom.xml"))
                                .replaceAll("<parent>[\\s\\S]*?</parent>", ""));
                matcher.results().map(found -> found.group(1)).forEach(open::push);
            }
        }

        Matcher listed = Pattern.compile("(?m)^modules=\"([a-z -]+) \\$program\"$")
                .matcher(Files.readString(Repository.ROOT.resolve("plumbline")));
        assertThat(listed.find()).isTrue();
        assertThat(Stream.concat(Stream.of(program), Stream.of(listed.group(1).split(" "))))
                .containsExactlyInAnyOrderElementsOf(modules);
    }

    @Test
    void the_server_is_a_program_of_its_own() throws Exception {
        checkout.start("--version").succeeded();

        assertThat(checkout.start("mcp").succeeded().output()).endsWith("Built.\nwhole 2\n");

        assertThat(checkout.calls("java"))
                .last()
                .asString()
                .contains("/target/app/mcp-build-", "UTF-8 -jar")
                .endsWith("/plumbline-mcp-runner.jar")
                .doesNotContain("SharedArchiveFile");
        assertThat(checkout.start("mcp", "src").output()).contains("a folder that is not there");
        assertThat(checkout.start("mcp", "adr").succeeded().output()).isEqualTo("whole 2\n");
        assertThat(checkout.start("mcp", "--help").succeeded().output()).isEqualTo("whole 1\n");
        assertThat(checkout.start("--version").succeeded().output()).isEqualTo("whole 1\n");
        assertThat(checkout.calls("maven")).hasSize(2);
    }

    @Test
    void a_change_of_the_server_builds_nothing_for_a_command() throws Exception {
        checkout.start("--version").succeeded();
        touchLater("mcp/src/main/java/A.java");

        assertThat(checkout.start("--version").succeeded().output()).isEqualTo("whole 1\n");
        assertThat(checkout.calls("maven")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_three_starts_at_once_one_builds_and_the_others_wait(boolean hasFlock) throws Exception {
        if (!hasFlock) {
            checkout.with("PATH", pathWithoutFlock());
        }
        checkout.gated("gate");
        Process first = background(0);
        checkout.awaitHeldUp();
        List<Process> others = List.of(background(1), background(2));
        for (int i = 1; i <= 2; i++) {
            awaitText(output(i), "Another start is building Plumbline. Waiting for it.");
        }
        checkout.open("gate");

        assertThat(first.waitFor()).isZero();
        for (Process other : others) {
            assertThat(other.waitFor()).isZero();
        }
        assertThat(checkout.calls("maven")).containsExactly("build");
        for (int i = 0; i <= 2; i++) {
            assertThat(output(i)).content().endsWith("whole 1\n");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_killed_build_leaves_no_half_jar_and_the_next_start_builds(boolean hasFlock) throws Exception {
        if (!hasFlock) {
            checkout.with("PATH", pathWithoutFlock());
        }
        checkout.gated("gate");
        Process first = background(0);
        checkout.awaitHeldUp();
        checkout.write("adr/target/classes/Half.class", "");
        List<ProcessHandle> all = new ArrayList<>(first.descendants().toList());
        first.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
        Files.delete(checkout.root.resolve("gate"));

        assertThat(checkout.root.resolve("cli/target/plumbline-runner.jar")).hasContent("half");
        assertThat(checkout.start("--version").succeeded().output()).endsWith("whole 2\n");
        assertThat(checkout.root.resolve("adr/target/classes")).doesNotExist();
    }

    @Test
    void a_failed_build_says_so_and_the_next_start_builds_again() throws Exception {
        checkout.write("broken", "");

        Shell.Finished failed = checkout.start("--version").failed();

        assertThat(failed.exitCode()).isEqualTo(70);
        assertThat(failed.output()).contains("[ERROR] no such thing", "the build failed. All of its output is in");
        Files.delete(checkout.root.resolve("broken"));
        assertThat(checkout.start("--version").succeeded().output()).endsWith("whole 2\n");
    }

    @Test
    void what_maven_built_by_itself_is_taken_if_it_is_whole() throws Exception {
        new Shell(checkout.root).run("./mvnw").succeeded();

        assertThat(checkout.start("--version").succeeded().output()).isEqualTo("whole 1\n");
    }

    @Test
    void the_class_archive_is_in_the_users_cache_and_old_ones_go() throws Exception {
        checkout.start("--version").succeeded();
        List<String> first = archives("home");
        assertThat(first).singleElement().asString().matches("plumbline-\\d+-build-[\\d-]+\\.jsa");
        assertThat(checkout.calls("java").get(checkout.calls("java").size() - 1))
                .contains("-XX:SharedArchiveFile=" + folder.resolve("home/.cache/plumbline") + "/" + first.get(0));

        touchLater("adr/pom.xml");
        checkout.start("--version").succeeded();

        assertThat(archives("home")).hasSize(1).doesNotContainAnyElementsOf(first);
        checkout.with("XDG_CACHE_HOME", folder.resolve("elsewhere").toString())
                .start("--version")
                .succeeded();
        assertThat(archives("elsewhere/plumbline")).hasSize(1);
    }

    @Test
    void the_class_archive_has_what_help_a_decision_an_interview_and_the_check_of_a_file_load() throws Exception {
        checkout.start("--version").succeeded();

        assertThat(checkout.calls("java"))
                .filteredOn(call -> call.contains("-XX:DumpLoadedClassList="))
                .extracting(call -> call.replaceFirst(".*runner\\.jar (\\S+).*", "$1"))
                .containsExactly("--help", "decide", "interview", "check");
    }

    /** A file where a folder ought to be stops everybody, also those who may write everywhere. */
    @Test
    void without_a_home_the_archive_is_beside_the_program_and_nothing_is_said() throws Exception {
        checkout.with("HOME", Files.createFile(folder.resolve("blocked")).toString());
        checkout.start("--version").succeeded();
        int before = checkout.calls("java").size();

        assertThat(checkout.start("--version").succeeded().output()).isEqualTo("whole 1\n");

        assertThat(checkout.calls("java")).hasSize(before + 1);
        assertThat(FakeCheckout.names(checkout.root.resolve("target/app"))).anyMatch(name -> name.endsWith(".jsa"));
    }

    @Test
    void in_a_pipeline_no_class_archive_is_made_and_one_that_is_there_is_used() throws Exception {
        checkout.with("CI", "true").unpacked().start("--version").succeeded();
        assertThat(checkout.calls("java")).singleElement().asString().doesNotContain("SharedArchiveFile");

        checkout.with("CI", "").start("--version").succeeded();
        checkout.with("CI", "true").start("decide").succeeded();

        assertThat(checkout.calls("java")).last().asString().contains("SharedArchiveFile");
    }

    @Test
    void an_archive_that_cannot_be_made_is_not_tried_again() throws Exception {
        checkout.with("TMPDIR", folder.resolve("missing").toString());
        checkout.start("--version").succeeded();
        int before = checkout.calls("java").size();

        assertThat(checkout.start("--version").succeeded().output()).isEqualTo("whole 1\n");

        assertThat(checkout.calls("java")).hasSize(before + 1);
        assertThat(checkout.calls("java").get(before)).doesNotContain("SharedArchiveFile");
    }

    @Test
    void where_nothing_can_be_built_what_was_built_last_is_started() throws Exception {
        new Shell(checkout.root).run("./mvnw").succeeded();
        touchLater("adr/pom.xml");
        checkout.write("target", "a file where the folder ought to be");

        assertThat(checkout.start("--version").succeeded().output()).isEqualTo("whole 1\n");
        assertThat(checkout.calls("maven")).hasSize(1);
        Files.delete(checkout.root.resolve("cli/target/plumbline-runner.jar"));
        assertThat(checkout.start("--version").failed().output()).contains("may not be written to");
    }

    @Test
    void a_distribution_is_never_built() throws Exception {
        checkout.unpacked();
        touchLater("adr/pom.xml");

        assertThat(checkout.start("--version").succeeded().output()).isEqualTo("whole 0\n");
        assertThat(checkout.calls("maven")).isEmpty();
    }

    @Test
    void the_class_archive_of_a_distribution_goes_when_another_is_unpacked_over_it() throws Exception {
        checkout.unpacked().start("--version").succeeded();
        assertThat(archives("home")).singleElement().asString().matches("plumbline-\\d+-0\\.1\\.0-beef-\\d+\\.jsa");

        checkout.write("lib/built", "0.2.0-cafe\n").start("--version").succeeded();

        assertThat(archives("home")).singleElement().asString().contains("-0.2.0-cafe-");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void of_two_starts_at_once_one_makes_the_class_archive_and_the_other_does_without(boolean hasFlock)
            throws Exception {
        if (!hasFlock) {
            checkout.with("PATH", pathWithoutFlock());
        }
        checkout.unpacked().gated("slow");
        Process first = background(0);
        checkout.awaitHeldUp();

        assertThat(checkout.start("decide").succeeded().output()).isEqualTo("whole 0\n");

        checkout.open("slow");
        assertThat(first.waitFor()).isZero();
        assertThat(output(0)).hasContent("whole 0");
        assertThat(checkout.calls("java"))
                .filteredOn(call -> call.contains("-Xshare:dump"))
                .hasSize(1);
        assertThat(checkout.calls("java"))
                .filteredOn(call -> call.endsWith("decide"))
                .singleElement()
                .asString()
                .doesNotContain("SharedArchiveFile");
        assertThat(archives("home")).hasSize(1);
    }

    @Test
    void a_start_by_its_bare_name_tells_people_to_type_that() throws Exception {
        checkout.unpacked().with("PATH", checkout.root.resolve("bin") + ":" + System.getenv("PATH"));
        Files.writeString(checkout.root.resolve("jdk/bin/java"), "#!/bin/sh\necho $PLUMBLINE_COMMAND\n");

        assertThat(checkout.start("--version").succeeded().output()).isEqualTo("bin/plumbline\n");
        assertThat(checkout.startAs("plumbline").succeeded().output()).isEqualTo("plumbline\n");
    }

    private List<String> archives(String below) throws IOException {
        return FakeCheckout.names(folder.resolve(below)).stream()
                .filter(name -> name.endsWith(".jsa"))
                .toList();
    }

    private void touchLater(String path) throws IOException {
        checkout.write(path, "changed");
        Files.setLastModifiedTime(
                checkout.root.resolve(path), FileTime.from(Instant.now().plusSeconds(5)));
    }

    private Path output(int number) {
        return folder.resolve("output-" + number);
    }

    private Process background(int number) throws IOException {
        return new ProcessBuilder(checkout.command("--version"))
                .directory(checkout.root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output(number).toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .start();
    }

    private static void awaitText(Path file, String text) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofMinutes(5))
                .until(() -> Files.exists(file) && Files.readString(file).contains(text));
    }

    /** All programs that the launcher needs, without the one that it can do without. */
    private String pathWithoutFlock() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        String needed =
                "sh cat find head dirname readlink mkdir rm cp mv touch date grep cksum tr mktemp ln ps sleep wc";
        new Shell(bin)
                .run(
                        "sh",
                        "-c",
                        "for tool in " + needed + "; do ln \"$(readlink -f \"$(command -v $tool)\")\" $tool"
                                + " || cp \"$(command -v $tool)\" $tool; done")
                .succeeded();
        return bin.toString();
    }
}
