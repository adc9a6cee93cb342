package dev.plumbline.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.adr.source.InvalidInputException;
import io.quarkiverse.mcp.server.ToolResponse;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** What a client is told: a document, or what is wrong and how to mend it. The only place that turns the one into the other. */
final class Told {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Logger LOG = Logger.getLogger(Told.class);

    private Told() {}

    /** @param json a document; it is told without blanks between its parts, which somebody has to read and pay for */
    static ToolResponse of(Supplier<String> json) {
        try {
            return ToolResponse.success(JSON.readTree(json.get()).toString());
        } catch (InvalidInputException | UncheckedIOException | InvalidPathException e) {
            return ToolResponse.error(String.valueOf(e.getMessage()));
        } catch (JsonProcessingException | RuntimeException | AssertionError e) {
            LOG.error("A tool failed", e);
            return ToolResponse.error(
                    "this is a fault of Plumbline: " + e + "; report it with what the server wrote to standard error");
        }
    }
}
