package dev.plumbline.mcp;

import static dev.plumbline.mcp.Project.RECORD;
import static dev.plumbline.mcp.Project.SNEAKY;
import static dev.plumbline.mcp.Server.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every tool, every resource and every error, by the official client. */
class ServerIT {

    @TempDir
    static Path folder;

    private static Map<String, String> before;
    private static Project project;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        project = Project.in(Files.createDirectories(folder.resolve("bibliothèque")));
        before = project.files();
        server = new Server(project.root());
    }

    @AfterAll
    static void nothing_was_written_nor_logged() throws IOException {
        server.close();
        assertThat(project.files()).isEqualTo(before);
        assertThat(server.errors).isEmpty();
    }

    @Test
    void it_says_what_it_is_for_and_who_decides() {
        assertThat(server.client.getServerInfo().name()).isEqualTo("plumbline");
        assertThat(server.client.getServerInfo().version()).isEqualTo("0.1.0");
        assertThat(server.client.getServerInstructions()).contains("call governs", "Only a person changes an answer");
    }

    @Test
    void every_tool_says_that_it_only_reads() {
        List<Tool> tools = server.client.listTools().tools();

        assertThat(tools)
                .extracting(Tool::name)
                .containsExactlyInAnyOrder(
                        "decisions", "governs", "explain", "what_if", "options", "would_pass", "check");
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.annotations().destructiveHint()).isFalse();
            assertThat(tool.description()).isNotBlank();
        });
    }

    @Test
    void decisions_in_force_are_told_with_what_was_rejected() {
        assertThat(server.told("decisions", Map.of()))
                .contains("\"record\":\"" + RECORD + "\"", "\"chosen\":\"cron\"", "\"option\":\"queue\"");
    }

    @Test
    void a_module_is_told_all_decisions_of_its_project_and_which_that_is() throws IOException {
        try (Server ofModule = new Server(project.root().resolve("lib/com"))) {
            assertThat(ofModule.told("decisions", Map.of()))
                    .contains("\"projects\":[\"../..\"]", "\"record\":\"../../" + RECORD + "\"");
        }
    }

    @Test
    void a_file_is_told_what_governs_it() {
        assertThat(server.told("governs", Map.of("paths", List.of(SNEAKY, "README.md"))))
                .contains(
                        "\"paths\":[\"" + SNEAKY + "\"]",
                        "\"ungoverned\":[\"README.md\"]",
                        "\"team.engineers\":\"2\"",
                        "\"id\":\"CRON-01\"",
                        "\"to\":\"under-1s\"");
    }

    @Test
    void an_option_is_explained() {
        assertThat(server.told("explain", Map.of("option", "queue")))
                .contains("\"option\":\"queue\"", "\"comparedWith\":\"cron\"")
                .doesNotContain("\"option\":\"third-party-api\"");
        assertThat(server.told("explain", Map.of())).contains("\"option\":\"third-party-api\"");
    }

    @Test
    void other_answers_are_compared() {
        assertThat(server.told("what_if", set("delivery.max-delay=under-1s")))
                .contains("\"anotherOption\":true", "\"after\":\"under-1s\"");
    }

    @Test
    void options_are_told_with_their_trade_offs_for_the_answers_and_for_others() {
        assertThat(server.told("options", Map.of()))
                .contains(
                        "\"id\":\"cron\"", "\"id\":\"queue\"", "\"id\":\"third-party-api\"", "\"weeks\"", "\"vetoes\"")
                .contains("\"overlay\":null,\"chosen\":\"cron\"");
        assertThat(server.told("options", set("delivery.max-delay=under-1s")))
                .contains("\"overlay\":null,\"chosen\":\"queue\"");
        assertThat(server.told("options", Map.of())).contains("\"overlay\":null,\"chosen\":\"cron\"");
    }

    @Test
    void code_is_checked() {
        assertThat(server.told("check", Map.of()))
                .contains("\"status\":\"violated\"", "Überall.channel", RECORD, "\"remedy\"");
    }

    @Test
    void a_text_is_held_to_the_rules_before_it_is_written() {
        String path = "src/main/java/org/example/library/reminders/New.java";
        String head = "package org.example.library.reminders;\n";

        assertThat(server.told(
                        "would_pass",
                        Map.of(
                                "path",
                                path,
                                "text",
                                head + "import com.rabbitmq.client.Channel;\nclass New { Channel channel; }\n")))
                .contains("\"status\":\"violated\"", "\"id\":\"CRON-01\"", path, "delivery.max-delay is hours");
        assertThat(server.told("would_pass", Map.of("path", path, "text", head + "class New {}\n")))
                .contains("\"status\":\"in-part\"", "\"kept\":false");
    }

    @Test
    void what_is_wrong_is_told_with_the_way_to_mend_it() {
        assertThat(server.refused("governs", Map.of("paths", List.of("../elsewhere/A.java"))))
                .contains("../elsewhere/A.java: this is no path in");
        assertThat(server.refused("governs", Map.of())).contains("paths");
        assertThat(server.refused("governs", Map.of("paths", "pom.xml"))).contains("paths");
        assertThat(server.refused("would_pass", Map.of("path", "../A.java", "text", "")))
                .contains("in no project");
        assertThat(server.refused("would_pass", Map.of("path", "A.java"))).contains("text");
        assertThat(server.refused("explain", Map.of("option", "qeue"))).contains("did you mean queue?");
        assertThat(server.refused("what_if", set())).contains("nothing is to change");
        assertThat(server.refused("what_if", set("team.enginers=8"))).contains("team.engineers");
        assertThat(server.refused("options", set("team.engineers=some"))).contains("team.engineers");
        assertThat(server.refused("check", Map.of("base", "origin/main"))).contains("--base origin/main");
    }

    @Test
    void a_tool_that_is_none_is_refused() {
        assertThatThrownBy(() -> server.told("accept", Map.of()))
                .isInstanceOf(McpError.class)
                .hasMessageContaining("accept");
    }

    @Test
    void answers_questions_and_records_can_be_read() {
        assertThat(server.client.listResources().resources())
                .extracting(Resource::uri)
                .containsExactlyInAnyOrder("plumbline://answers", "plumbline://questions", "plumbline://records");
        assertThat(server.client.listResourceTemplates().resourceTemplates()).hasSize(1);
        assertThat(read("plumbline://answers")).contains("delivery.max-delay: hours");
        assertThat(read("plumbline://questions")).contains("\"team.engineers\"", "$schema");
        assertThat(read("plumbline://records")).contains("(0001-notification-by-cron.md)");
        assertThat(read("plumbline://records/0001-notification-by-cron.md")).contains("# How notifications are sent");
    }

    @Test
    void a_record_that_came_later_can_be_read_and_one_that_is_none_cannot() throws IOException {
        Path later = project.root().resolve("docs/decisions/0002-later.md");
        var times = Files.getLastModifiedTime(later.getParent());
        Files.writeString(later, "# Later\n");

        assertThat(read("plumbline://records/0002-later.md")).isEqualTo("# Later\n");

        Files.delete(later);
        Files.setLastModifiedTime(later.getParent(), times);
        assertThatThrownBy(() -> read("plumbline://records/0003-never.md"))
                .isInstanceOf(McpError.class)
                .hasMessageContaining("there is no plumbline://records/0003-never.md");
        assertThatThrownBy(() -> read("plumbline://records/..%2F..%2Fplumbline.yaml"))
                .isInstanceOf(McpError.class);
    }

    private static String read(String uri) {
        return ((TextResourceContents) server.client
                        .readResource(new ReadResourceRequest(uri))
                        .contents()
                        .get(0))
                .text();
    }

    @Test
    void where_nothing_was_decided_options_are_told_for_the_answers_given() throws IOException {
        try (Server empty = new Server(Files.createDirectories(folder.resolve("empty")))) {
            assertThat(empty.refused("decisions", Map.of())).contains("there are no records", "plumbline adopt");
            assertThat(empty.refused("would_pass", Map.of("path", "A.java", "text", "")))
                    .contains("plumbline adopt");
            assertThat(empty.refused("options", Map.of())).contains("team.engineers");
            assertThat(empty.told(
                            "options",
                            set("project.name=app", "project.group=com.acme", "team.engineers=3", "volume.per-day=50")))
                    .contains("\"id\":\"queue\"", "\"id\":\"cron\"");
            assertThat(empty.told("check", Map.of())).contains("\"status\":\"not-checked\"", "plumbline adopt");
            assertThatThrownBy(() -> empty.client.readResource(new ReadResourceRequest("plumbline://answers")))
                    .hasMessageContaining("there is no plumbline://answers");
            assertThat(empty.errors).isEmpty();
        }
    }

    @Test
    void broken_answers_and_records_are_told_with_their_place() throws IOException {
        Project broken = Project.in(Files.createDirectories(folder.resolve("broken")));
        try (Server ofBroken = new Server(broken.root())) {
            assertThat(ofBroken.told("decisions", Map.of()))
                    .contains("under-1s")
                    .contains("\"unknown\":null");
            String answers = Files.readString(broken.root().resolve("plumbline.yaml"));
            broken.write("plumbline.yaml", answers.replace("max-delay: hours", "max-delay: under-1s"));
            assertThat(ofBroken.told("decisions", Map.of())).contains("the answers decide for queue now");

            broken.write("plumbline.yaml", "plumbline: 1\nconstraints:\n  team.engineers: some\n");
            assertThat(ofBroken.refused("explain", Map.of())).contains("plumbline.yaml:3:");

            broken.write(".plumbline/journal/plan", "");
            assertThat(ofBroken.refused("decisions", Map.of())).contains("is writing now");
            assertThat(ofBroken.refused("options", Map.of())).contains("plumbline regenerate");
            Files.delete(broken.root().resolve(".plumbline/journal/plan"));

            broken.write(RECORD, "---\nstatus: accepted\nplumbline: {format: 1, chosen: 1}\n\n---\n\n# A\n");
            assertThat(ofBroken.refused("governs", Map.of("paths", List.of("pom.xml"))))
                    .contains(RECORD);
        }
    }
}
