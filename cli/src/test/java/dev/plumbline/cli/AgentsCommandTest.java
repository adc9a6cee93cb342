package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentsCommandTest {

    private static final String CLOCK = "src/main/java/com/acme/Clock.java";
    private static final String MCP = ".mcp.json";
    private static final String SETTINGS = ".claude/settings.json";
    private static final String HOOK = ".git/hooks/pre-commit";

    @TempDir
    Path folder;

    @BeforeEach
    void record() throws Exception {
        git("init", "-q");
        write("pom.xml", "<project/>\n");
        write(
                "docs/decisions/0001-dates.md",
                """
                ---
                status: accepted
                date: 2026-11-23
                plumbline:
                  format: 1
                  package: com.acme
                  own-rules:
                    TIME-01: {forbid: {packages: [java.util.Date]}, because: java.time says what is meant}

                ---

                # Dates
                """);
        write(CLOCK, "package com.acme;\n\nclass Clock {\n    long now() {\n        return 0;\n    }\n}\n");
    }

    @Test
    void what_is_there_is_shown_before_and_after() throws IOException {
        assertThat(run("agents").exited(0).out()).contains("missing: .mcp.json").doesNotContain("there:");

        run("agents", "install", "--yes").exited(0);

        assertThat(run("agents").exited(0).out())
                .contains("there:   .mcp.json", "there:   .claude/settings.json", "there:   pre-commit hook of git")
                .contains("missing: AGENTS.md");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(HOOK))))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void it_is_shown_before_it_is_written_and_written_once() throws IOException {
        Map<String, String> before = files();
        assertThat(run("agents", "install", "--dry-run").exited(0).out()).contains(".mcp.json: assistants can ask");
        assertThat(run("agents", "install").exited(2).err()).contains("give --yes, or --dry-run");
        assertThat(files()).isEqualTo(before);

        run("agents", "install", "--yes").exited(0);
        Map<String, String> once = files();
        assertThat(run("agents", "install", "--yes").exited(0).err())
                .contains("left: .mcp.json has it", "Nothing was written.");
        assertThat(files()).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{ }\n",
                "{\"mcpServers\":{},\"hooks\":{}}",
                "{\r\n  \"mcpServers\": {\r\n    \"other\": {\"command\": \"x\"}\r\n  },\r\n  \"hooks\": {\"Stop\": []}\r\n}\r\n",
                "{\"note\": \"not \\\"plumbline\\\" yet, see plumbline agents hook\", \"plumbline\": {\"mcpServers\": \"plumbline\"}}",
                "{\n\t\"hooks\": {\"PreToolUse\": [{\"matcher\": \"Bash\", \"hooks\": []}]},\n\t\"mcpServers\": {\"a\": {}}\n}",
            })
    void what_is_there_stays_and_comes_back_to_the_byte(String text) throws IOException {
        if (!text.isEmpty()) {
            write(MCP, text);
            write(SETTINGS, text);
        }
        Map<String, String> before = files();

        run("agents", "install", "--yes").exited(0);
        assertThat(Files.readString(folder.resolve(MCP)))
                .contains("\"mcp\"")
                .contains(text.contains("other") ? "other" : "");
        assertThat(Files.readString(folder.resolve(SETTINGS)))
                .contains("hook before-write", "hook before-stop", text.contains("Bash") ? "Bash" : "");
        assertThat(dev.plumbline.checker.json.JsonTree.read("x", Files.readString(folder.resolve(SETTINGS)))
                        .get("hooks")
                        .get("PreToolUse")
                        .items())
                .isNotEmpty();
        run("agents", "remove", "--yes").exited(0);

        assertThat(files()).isEqualTo(before);
    }

    @Test
    void what_somebody_made_of_it_stays_and_is_said() throws IOException {
        run("agents", "install", "--yes").exited(0);
        String mine = Files.readString(folder.resolve(SETTINGS)).replace("Write|Edit|MultiEdit", "Write");
        write(SETTINGS, mine);
        write(HOOK, Files.readString(folder.resolve(HOOK)) + "./more\n");

        assertThat(run("agents", "remove", "--yes").exited(0).err())
                .contains(".claude/settings.json was changed where it names Plumbline; take that out yourself");

        assertThat(folder.resolve(MCP)).doesNotExist();
        assertThat(folder.resolve(SETTINGS)).content().isEqualTo(mine);
        assertThat(folder.resolve(HOOK)).content().endsWith("./more\n");
    }

    @Test
    void a_hook_of_ones_own_and_a_folder_for_all_repositories_are_left_alone(@TempDir Path shared) throws Exception {
        write(HOOK, "#!/bin/sh\n./own\n");
        assertThat(run("agents", "install", "--yes").exited(0).err())
                .contains(
                        "pre-commit is your own; add the line to it yourself: plumbline agents hook pre-commit || exit 1");
        assertThat(folder.resolve(HOOK)).content().isEqualTo("#!/bin/sh\n./own\n");

        git("config", "core.hooksPath", shared.toString());
        assertThat(run("agents", "install", "--yes").exited(0).err()).contains("is not of this repository alone");
        assertThat(shared).isEmptyDirectory();

        git("config", "core.hooksPath", "hooks");
        run("agents", "install", "--yes").exited(0);
        assertThat(folder.resolve("hooks/pre-commit")).content().contains("plumbline agents hook pre-commit");
    }

    @Test
    void a_hook_of_a_project_with_husky_is_where_its_team_keeps_them() throws Exception {
        write(".husky/_/h", "#!/usr/bin/env sh\n");
        write(".husky/_/pre-commit", "#!/usr/bin/env sh\n. \"${0%/*}/h\"\n");
        git("config", "core.hooksPath", ".husky/_");
        Map<String, String> before = files();

        run("agents", "install", "--yes").exited(0);
        assertThat(folder.resolve(".husky/pre-commit")).content().contains("plumbline agents hook pre-commit");
        assertThat(folder.resolve(".husky/_/pre-commit")).content().isEqualTo(before.get(".husky/_/pre-commit"));
        run("agents", "remove", "--yes").exited(0);
        assertThat(files()).isEqualTo(before);

        write(".husky/pre-commit", "npm test\n");
        assertThat(run("agents", "install", "--yes").exited(0).err())
                .contains(".husky/pre-commit is your own; add the line");
    }

    @Test
    void where_plumbline_is_not_on_the_path_a_commit_is_refused_with_the_way_out(@TempDir Path bin) throws Exception {
        run("agents", "install", "--yes").exited(0);
        git("add", CLOCK);

        assertThat(commit("/usr/bin:/bin"))
                .isEqualTo("1 Not committed: plumbline is not on the PATH, so nothing was looked at. Put it there, or"
                        + " commit unchecked with git commit --no-verify.\n");

        Path launcher = Files.writeString(bin.resolve("plumbline"), "#!/bin/sh\necho \"was asked: $*\" >&2\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(commit(bin + ":/usr/bin:/bin")).isEqualTo("0 was asked: agents hook pre-commit\n");
    }

    /** The exit code and what is said beside it. */
    private String commit(String path) throws Exception {
        ProcessBuilder git = new ProcessBuilder(
                "git", "-c", "user.name=A", "-c", "user.email=a@acme.com", "commit", "-qm", "Add a clock");
        git.environment().put("PATH", path);
        Process commit = git.directory(folder.toFile()).start();
        String said = new String(commit.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return commit.waitFor() + " " + said;
    }

    @Test
    void a_hook_of_ones_own_that_calls_it_already_is_left_alone() throws IOException {
        String own = "#!/bin/sh\n./own || exit 1\nplumbline agents hook pre-commit || exit 1\n";
        write(HOOK, own);

        assertThat(run("agents", "install", "--yes").exited(0).err())
                .contains("pre-commit is yours, and calls it already");
        assertThat(run("agents").exited(0).out())
                .contains("there:   pre-commit hook of git", "it is yours, and calls it already");
        assertThat(run("agents", "remove", "--yes").exited(0).err())
                .contains("pre-commit is yours, and calls plumbline agents hook pre-commit; take that out yourself");
        assertThat(folder.resolve(HOOK)).content().isEqualTo(own);

        write(HOOK, "#!/bin/sh\n# plumbline agents hook pre-commit\n");
        assertThat(run("agents", "install", "--yes").exited(0).err()).contains("pre-commit is your own; add the line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "* @all\n", "* @all", "* @all\r\n/docs/ @writers\r\n"})
    void owners_of_answers_and_records_are_named_at_the_end_of_what_is_there(String there) throws IOException {
        if (!there.isEmpty()) {
            write("CODEOWNERS", there);
        }
        String file = there.isEmpty() ? ".github/CODEOWNERS" : "CODEOWNERS";
        Map<String, String> before = files();

        run("agents", "install", "--owners", "@acme/architects ana@acme.com", "--yes")
                .exited(0);
        assertThat(Files.readString(folder.resolve(file)).lines().toList())
                .startsWith(
                        there.isEmpty()
                                ? "# plumbline:begin Who must agree where a recorded decision changes."
                                : "* @all")
                .contains(
                        "/plumbline.yaml @acme/architects ana@acme.com",
                        "/docs/decisions/ @acme/architects ana@acme.com");
        assertThat(run("agents", "install", "--owners", "@other", "--yes")
                        .exited(0)
                        .err())
                .contains("left: " + file + " names who must agree");
        run("agents", "remove", "--yes").exited(0);

        assertThat(files()).isEqualTo(before);
        assertThat(run("agents", "install", "--owners", "everybody", "--yes")
                        .exited(2)
                        .err())
                .contains("names nobody");
    }

    @Test
    void what_is_in_another_encoding_is_refused_and_stays_as_it_is() throws IOException {
        byte[] latin = "{\"note\": \"f\u00fcr alle\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve(MCP), latin);

        assertThat(run("agents", "install", "--yes").exited(2).err())
                .contains(".mcp.json: this is not UTF-8 text", "save it as UTF-8");

        assertThat(folder.resolve(MCP)).hasBinaryContent(latin);
        assertThat(folder.resolve(SETTINGS)).doesNotExist();
        run("agents").exited(0);
        run("agents", "remove", "--yes").exited(0);
    }

    @Test
    void a_file_keeps_its_permissions() throws IOException {
        write(MCP, "{}");
        Files.setPosixFilePermissions(folder.resolve(MCP), PosixFilePermissions.fromString("rw-rw----"));

        run("agents", "install", "--yes").exited(0);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(MCP))))
                .isEqualTo("rw-rw----");
    }

    @Test
    void a_folder_that_is_no_project_is_refused_and_nothing_is_made(@TempDir Path empty) {
        String missing = empty.resolve("missing").toString();
        assertThat(run("agents", "install", "--into", missing, "--yes")
                        .exited(2)
                        .err())
                .contains(missing + ": there is no such folder", "--into", "plumbline adopt");
        assertThat(run("agents", "install", "--into", empty.toString(), "--yes")
                        .exited(2)
                        .err())
                .contains(empty + ": this folder has no records of decisions", "--into", "plumbline adopt");
        run("agents", "--into", empty.toString()).exited(2);
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void what_is_no_json_is_refused_before_anything_is_written() throws IOException {
        write(SETTINGS, "{\"hooks\": [}");

        assertThat(run("agents", "install", "--yes").exited(2).err())
                .contains(".claude/settings.json:1:", "is no JSON");
        assertThat(folder.resolve(MCP)).doesNotExist();
    }

    /** The requests are those of "Hooks reference", read in November 2026. */
    @Test
    void a_text_that_violates_a_record_is_refused_before_it_is_written_with_reason_and_way_out() {
        Result result = asked(
                "before-write",
                """
                {"session_id": "abc123", "transcript_path": "/t.jsonl", "cwd": "%s", "permission_mode": "default",
                 "hook_event_name": "PreToolUse", "tool_name": "Write",
                 "tool_input": {"file_path": "%s", "content": "package com.acme;\\n\\nclass Clock {\\n    java.util.Date day;\\n}\\n"}}
                """
                        .formatted(folder, folder.resolve(CLOCK)));

        assertThat(result.exited(2).err())
                .isEqualTo(
                        """
                        Not written: Clock.java would violate a recorded decision.

                        TIME-01: there is no java.util.Date
                          decided in docs/decisions/0001-dates.md: java.time says what is meant
                          - Class <com.acme.Clock> names <java.util.Date> in (Clock.java:4)
                          fix: remove it, or record another decision that supersedes 0001-dates

                        Only a person changes what is decided.
                        """);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void an_edit_is_judged_by_what_it_adds() throws IOException {
        String edit =
                """
                {"cwd": "%s", "hook_event_name": "PreToolUse", "tool_name": "Edit",
                 "tool_input": {"file_path": "%s", "old_string": "return 0;", "new_string": "%s", "replace_all": false}}
                """;
        assertThat(asked("before-write", edit.formatted(folder, CLOCK, "return new java.util.Date().getTime();"))
                        .exited(2)
                        .err())
                .contains("TIME-01");
        asked("before-write", edit.formatted(folder, CLOCK, "return 1;")).exited(0);

        write(CLOCK, "package com.acme;\nclass Clock { java.util.Date old; long now() { return 0; } }\n");
        asked("before-write", edit.formatted(folder, CLOCK, "return 1;")).exited(0);
        asked("before-write", edit.formatted(folder, CLOCK, "return 1;").replace("return 0;", "not there"))
                .exited(0);
        asked("before-write", edit.formatted(folder, "/elsewhere/Clock.java", "return 1;"))
                .exited(0);
    }

    @Test
    void an_assistant_is_stopped_once_and_not_where_nothing_could_be_checked() throws IOException {
        String stop = "{\"cwd\": \"%s\", \"hook_event_name\": \"Stop\", \"stop_hook_active\": %s}";
        assertThat(asked("before-stop", stop.formatted(folder, false)).exited(1).err())
                .contains("class");

        write(CLOCK, "package com.acme;\nclass Clock { java.util.Date day; }\n");
        javax.tools.ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        folder + "/target/classes",
                        folder.resolve(CLOCK).toString());
        assertThat(asked("before-stop", stop.formatted(folder, false)).exited(2).err())
                .contains("Not done yet", "TIME-01", "Only a person changes what is decided.");
        asked("before-stop", stop.formatted(folder, true)).exited(0);
        assertThat(asked("before-stop", "no json").exited(1).err()).contains("is no JSON");
    }

    @Test
    void a_commit_is_judged_by_what_is_staged() throws Exception {
        write(CLOCK, "package com.acme;\nclass Clock { java.util.Date day; }\n");
        git("add", CLOCK);
        write(CLOCK, "package com.acme;\nclass Clock { }\n");
        assertThat(run("agents", "hook", "pre-commit").exited(1).err()).contains("Not committed", "TIME-01");

        git("add", CLOCK);
        run("agents", "hook", "pre-commit").exited(0);
    }

    @Test
    void what_could_not_be_checked_is_said_and_refuses_a_commit_alone() throws Exception {
        write("docs/decisions/0001-dates.md", "---\nstatus: [\n---\n\n# Dates\n");
        String request =
                """
                {"cwd": "%s", "tool_name": "Write", "tool_input": {"file_path": "%s", "content": "class Clock {}"}}
                """;
        assertThat(asked("before-write", request.formatted(folder, CLOCK))
                        .exited(1)
                        .err())
                .contains(
                        "Not checked: ",
                        "has no accepted record",
                        "docs/decisions/0001-dates.md:3:1: this is not YAML");
        git("add", CLOCK);
        assertThat(run("agents", "hook", "pre-commit").exited(1).err())
                .contains(
                        "Not checked: ",
                        "has no accepted record",
                        "docs/decisions/0001-dates.md:3:1: this is not YAML");
    }

    @Test
    void what_cannot_be_read_is_told_and_refuses_nothing() {
        String request = "{\"cwd\": \"%s\", \"tool_name\": \"Edit\", \"tool_input\": {\"file_path\": \"%s\"}}";
        assertThat(asked("before-write", request.formatted(folder, "a\\u0000b"))
                        .exited(1)
                        .err())
                .contains("is no path on this system");
        assertThat(asked("before-stop", request.formatted("a\\u0000b", CLOCK))
                        .exited(1)
                        .err())
                .contains("is no path on this system");
        assertThat(asked("before-write", request.formatted(folder, "/proc/self/mem"))
                        .exited(1)
                        .err())
                .contains("IOException");
    }

    private Result asked(String when, String request) {
        return new Cli(folder).typing(request).run("agents", "hook", when);
    }

    private Result run(String... arguments) {
        return new Cli(folder).run(arguments);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(folder.resolve(".plumbline"))) {
                    files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private void git(String... command) throws Exception {
        String[] all = new String[command.length + 3];
        all[0] = "git";
        all[1] = "-C";
        all[2] = folder.toString();
        System.arraycopy(command, 0, all, 3, command.length);
        assertThat(new ProcessBuilder(all).inheritIO().start().waitFor()).isZero();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
