package dev.plumbline.mcp;

import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.LogIndex;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.workbench.schema.DocumentKind;
import io.quarkiverse.mcp.server.JsonRpcErrorCodes;
import io.quarkiverse.mcp.server.McpException;
import io.quarkiverse.mcp.server.RequestUri;
import io.quarkiverse.mcp.server.Resource;
import io.quarkiverse.mcp.server.ResourceResponse;
import io.quarkiverse.mcp.server.ResourceTemplate;
import io.quarkiverse.mcp.server.TextResourceContents;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What an assistant can read as it is: the answers, what can be answered, and the records. */
public final class Resources {

    private static final String RECORDS = "plumbline://records/";
    private static final String MARKDOWN = "text/markdown";

    private final ServedProject project;

    @Inject
    Resources(ServedProject project) {
        this.project = project;
    }

    @Resource(
            uri = "plumbline://records",
            title = "Records",
            description = "The records of decisions, in force and superseded; read one as plumbline://records/NAME",
            mimeType = MARKDOWN)
    ResourceResponse records(RequestUri uri) {
        return read(uri, MARKDOWN, () -> Optional.of(texts())
                .filter(texts -> !texts.isEmpty())
                .map(texts -> LogIndex.render(DecisionLog.of("", texts))));
    }

    @Resource(
            uri = "plumbline://answers",
            title = AnswersFile.NAME,
            description = "The constraints that the team answered, and who says so",
            mimeType = "application/yaml")
    ResourceResponse answers(RequestUri uri) {
        Path file = project.home().resolve(AnswersFile.NAME);
        return read(
                uri,
                "application/yaml",
                () -> Files.isRegularFile(file)
                        ? Optional.of(TextFile.read(AnswersFile.NAME, file))
                        : Optional.empty());
    }

    @Resource(
            uri = "plumbline://questions",
            title = "Questions",
            description = "What can be answered: the JSON Schema of " + AnswersFile.NAME,
            mimeType = "application/schema+json")
    ResourceResponse questions(RequestUri uri) {
        return read(
                uri,
                "application/schema+json",
                () -> Optional.of(DocumentKind.answers.schema(
                        () -> project.answers(List.of()).catalog())));
    }

    @ResourceTemplate(
            uriTemplate = RECORDS + "{name}",
            title = "Record",
            description = "A record of a decision, by the name of its file",
            mimeType = MARKDOWN)
    ResourceResponse record(String name, RequestUri uri) {
        return read(uri, MARKDOWN, () -> Optional.ofNullable(texts().get(name)));
    }

    private Map<String, String> texts() {
        Path home = project.home();
        return DecisionLog.texts(RecordsFolder.of(home).in(home));
    }

    private static ResourceResponse read(RequestUri uri, String type, Supplier<Optional<String>> text) {
        try {
            return text.get()
                    .map(known -> new ResourceResponse(new TextResourceContents(uri.value(), known, type)))
                    .orElseThrow(() -> new McpException(
                            "there is no " + uri.value() + " in this project", JsonRpcErrorCodes.RESOURCE_NOT_FOUND));
        } catch (InvalidInputException e) {
            throw new McpException(String.valueOf(e.getMessage()), JsonRpcErrorCodes.INTERNAL_ERROR);
        }
    }
}
