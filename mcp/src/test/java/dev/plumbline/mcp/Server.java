package dev.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The packed server in a process of its own, started in a folder, and the official client that speaks to it. */
final class Server implements AutoCloseable {

    private static final Path JAR = Path.of("target/plumbline-mcp-runner.jar").toAbsolutePath();

    final McpSyncClient client;
    final Queue<String> errors = new ConcurrentLinkedQueue<>();

    Server(Path folder) {
        Path java = Path.of(System.getProperty("java.home"), "bin/java");
        ServerParameters parameters = ServerParameters.builder(java.toString())
                .args(
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString())
                .build();
        StdioClientTransport transport = new StdioClientTransport(parameters, McpJsonDefaults.getMapper()) {
            @Override
            protected ProcessBuilder getProcessBuilder() {
                return super.getProcessBuilder().directory(folder.toFile());
            }
        };
        transport.setStdErrorHandler(errors::add);
        client = McpClient.sync(transport)
                .requestTimeout(Duration.ofSeconds(60))
                .initializationTimeout(Duration.ofSeconds(60))
                .build();
        client.initialize();
    }

    /** What a tool says, which is no error. */
    String told(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
        return text(result);
    }

    /** What a tool says is wrong: never with a trace of our code. */
    String refused(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isTrue();
        assertThat(text(result)).doesNotContain("\tat ", "Exception", "dev.plumbline");
        return text(result);
    }

    private CallToolResult call(String tool, Map<String, Object> arguments) {
        return client.callTool(new CallToolRequest(tool, arguments));
    }

    private static String text(CallToolResult result) {
        assertThat(result.content()).hasSize(1);
        return ((TextContent) result.content().get(0)).text();
    }

    static Map<String, Object> set(String... settings) {
        return Map.of("set", List.of(settings));
    }

    @Override
    public void close() {
        client.closeGracefully();
    }
}
