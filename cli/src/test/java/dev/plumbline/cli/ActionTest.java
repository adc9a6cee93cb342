package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plumbline.cli.Shell.Finished;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the action, against a fake of the calls of GitHub that they make. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the steps are scripts for sh")
class ActionTest {

    private static final String OURS = "{\"id\": 77, \"body\": \"<!-- plumbline check -->\\nold\"}";
    private static final String REPORT = "**Violated**\n\n- `TIME-01` \"no\" date\n";

    @TempDir
    Path folder;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private HttpServer github;

    @BeforeEach
    void start() throws IOException {
        github = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        github.createContext("/repos/acme/shop/issues/", this::answer);
        github.start();
    }

    @AfterEach
    void stop() {
        github.stop(0);
    }

    private void answer(HttpExchange call) throws IOException {
        boolean isKnown = "Bearer s3cret".equals(call.getRequestHeaders().getFirst("Authorization"));
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add((call.getRequestMethod() + " " + call.getRequestURI() + " " + body.replaceAll("\\s+", " ")).strip());
        String page = call.getRequestURI().getPath().endsWith("/comments")
                        && call.getRequestMethod().equals("GET")
                ? pages.get(Integer.parseInt(call.getRequestURI().getQuery().replaceAll(".*[?&]page=", "")) - 1)
                : "{}";
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(isKnown ? 200 : 401, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Test
    void a_comment_is_made_once_and_quotes_what_is_in_the_report() throws Exception {
        pages.add("[{\"id\": 1, \"body\": \"Nice <!-- plumbline check -->\"}]");

        comment(REPORT, "s3cret");

        assertThat(calls)
                .containsExactly(
                        "GET /repos/acme/shop/issues/5/comments?per_page=100&page=1",
                        "POST /repos/acme/shop/issues/5/comments { \"body\": \"<!-- plumbline check -->\\n**Violated**"
                                + "\\n\\n- `TIME-01` \\\"no\\\" date\\n\" }");
    }

    @Test
    void our_comment_is_found_on_a_later_page_and_updated_also_if_there_is_nothing_to_say_any_more() throws Exception {
        pages.add(IntStream.range(0, 100)
                .mapToObj(id -> "{\"id\": " + id + ", \"body\": \"hm\"}")
                .collect(Collectors.joining(",", "[", "]")));
        pages.add("[" + OURS + "]");

        comment("All kept.\n", "s3cret");

        assertThat(calls)
                .containsExactly(
                        "GET /repos/acme/shop/issues/5/comments?per_page=100&page=1",
                        "GET /repos/acme/shop/issues/5/comments?per_page=100&page=2",
                        "PATCH /repos/acme/shop/issues/comments/77"
                                + " { \"body\": \"<!-- plumbline check -->\\nAll kept.\\n\" }");
    }

    @Test
    void nothing_to_say_and_no_comment_yet_makes_none() throws Exception {
        pages.add("[]");

        comment("All kept.\n", "s3cret");

        assertThat(calls).containsExactly("GET /repos/acme/shop/issues/5/comments?per_page=100&page=1");
    }

    @Test
    void a_refusal_fails_the_step_and_nothing_is_asked_where_there_is_no_pull_request() throws Exception {
        pages.add("[]");
        Files.writeString(reports().resolve("plumbline.md"), REPORT);

        assertThat(step("comment.sh", "PULL_REQUEST=5", "GITHUB_TOKEN=wrong").exitCode())
                .isNotZero();
        assertThat(calls).hasSize(1);
        assertThat(step("comment.sh", "PULL_REQUEST=", "GITHUB_TOKEN=s3cret").exitCode())
                .isZero();
        assertThat(calls).hasSize(1);
    }

    @Test
    void a_check_passes_on_what_it_was_told_leaves_its_reports_and_ends_as_it_did() throws Exception {
        Path plumbline = folder.resolve("plumbline");
        Files.writeString(
                plumbline,
                """
                #!/bin/sh
                echo "$@" >> calls
                while [ "$1" != --output ]; do shift; done
                echo "a report" > "$2"
                exit 1
                """);
        assertThat(plumbline.toFile().setExecutable(true)).isTrue();
        Path output = folder.resolve("output");

        Finished checked =
                step("check.sh", "PLUMBLINE=" + plumbline, "BASE=abc", "ALLOW=Anna said so", "GITHUB_OUTPUT=" + output);

        assertThat(checked.exitCode()).as(checked.output()).isZero();
        assertThat(Files.readString(folder.resolve("calls")).replace(reports().toString(), "REPORTS"))
                .isEqualTo(
                        """
                        check --base abc --allow-weaker Anna said so --format markdown --output REPORTS/plumbline.md
                        check --base abc --allow-weaker Anna said so --format sarif --output REPORTS/plumbline.sarif
                        """);
        assertThat(output).hasContent("sarif=true");
        assertThat(step("verdict.sh").exitCode()).isEqualTo(1);

        Files.writeString(plumbline, "#!/bin/sh\nexit 2\n");
        Files.delete(output);
        assertThat(step("check.sh", "PLUMBLINE=" + plumbline, "GITHUB_OUTPUT=" + output)
                        .output())
                .isEmpty();
        assertThat(output).doesNotExist();
        assertThat(reports()).isDirectoryNotContaining("glob:**.{md,sarif}");
        assertThat(step("verdict.sh").exitCode()).isEqualTo(2);
    }

    @Test
    void the_action_runs_each_script_that_is_there() throws IOException {
        String action = Files.readString(Repository.ROOT.resolve("action.yml"));
        try (Stream<Path> scripts = Files.list(Repository.ROOT.resolve("action"))) {
            assertThat(scripts).hasSize(3).allSatisfy(script -> {
                assertThat(Files.isExecutable(script)).isTrue();
                assertThat(action).contains("\"$GITHUB_ACTION_PATH/action/" + script.getFileName() + "\"");
            });
        }
    }

    private void comment(String report, String token) throws Exception {
        Files.writeString(reports().resolve("plumbline.md"), report);
        Finished finished = step("comment.sh", "PULL_REQUEST=5", "GITHUB_TOKEN=" + token);
        assertThat(finished.exitCode()).as(finished.output()).isZero();
    }

    private Path reports() throws IOException {
        return Files.createDirectories(folder.resolve("reports"));
    }

    private Finished step(String script, String... variables) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "REPORTS=" + reports(),
                "GITHUB_REPOSITORY=acme/shop",
                "GITHUB_API_URL=http://127.0.0.1:" + github.getAddress().getPort()));
        command.addAll(List.of(variables));
        command.add(Repository.ROOT.resolve("action").resolve(script).toString());
        return new Shell(folder).run(command.toArray(String[]::new));
    }
}
