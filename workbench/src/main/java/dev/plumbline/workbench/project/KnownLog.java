package dev.plumbline.workbench.project;

import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.LogIndex;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.ProjectPath;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The log that a project has already, whatever tool it was begun with. */
final class KnownLog {

    private static final String ADR_TOOLS = ".adr-dir";
    private static final String LOG4BRAINS = ".log4brains.yml";

    /** What adr-tools take if nobody tells them otherwise. */
    private static final RecordsFolder OF_ADR_TOOLS = folder("doc/adr");

    private static final String REMEDY = "move the records into the project, or adopt in the folder that has both";

    private KnownLog() {}

    private static RecordsFolder folder(String path) {
        return new RecordsFolder(new ProjectPath(path));
    }

    /**
     * The folder that the answers or a tool for records were told, or else the first of the usual ones with records in it; the standard
     * one if there is no log yet.
     *
     * @throws InvalidInputException if a tool was told a folder outside the project
     */
    static RecordsFolder in(Path root) {
        return Optional.of(RecordsFolder.of(root))
                .filter(named -> !named.isStandard())
                .or(() -> ofAdrTools(root))
                .or(() -> ofLog4brains(root))
                .or(() -> Stream.of(
                                RecordsFolder.STANDARD,
                                folder("docs/adr"),
                                OF_ADR_TOOLS,
                                folder("docs/architecture/decisions"),
                                folder("docs/adrs"),
                                folder("adr"))
                        .filter(usual -> hasRecords(usual.in(root)))
                        .findFirst())
                .orElse(RecordsFolder.STANDARD);
    }

    private static boolean hasRecords(Path folder) {
        return Files.isDirectory(folder) && !DecisionLog.texts(folder).isEmpty();
    }

    private static Optional<RecordsFolder> ofAdrTools(Path root) {
        Path file = root.resolve(ADR_TOOLS);
        return Optional.of(file)
                .filter(Files::isRegularFile)
                .map(there ->
                        TextFile.read(there).lines().findFirst().orElse("").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> RecordsFolder.named(new Location(file.toString(), 1, 1), line, REMEDY));
    }

    /** Its project has a folder, or else each package in it has one; the first that is there is continued. */
    private static Optional<RecordsFolder> ofLog4brains(Path root) {
        Path file = root.resolve(LOG4BRAINS);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Optional<YamlNode> project = YamlReader.read(file.toString(), TextFile.read(file), new Diagnostics())
                .flatMap(top -> value(top, "project"));
        Stream<YamlNode> packages = project.flatMap(node -> value(node, "packages"))
                .filter(YamlNode.Sequence.class::isInstance)
                .map(list -> ((YamlNode.Sequence) list).items().stream())
                .orElse(Stream.empty());
        return project.flatMap(KnownLog::adrFolder).or(() -> packages.flatMap(node -> adrFolder(node).stream())
                .filter(folder -> Files.isDirectory(folder.in(root)))
                .findFirst());
    }

    private static Optional<RecordsFolder> adrFolder(YamlNode node) {
        return value(node, "adrFolder")
                .filter(YamlNode.Scalar.class::isInstance)
                .map(value -> RecordsFolder.named(value.at(), ((YamlNode.Scalar) value).text(), REMEDY));
    }

    private static Optional<YamlNode> value(YamlNode node, String key) {
        return node instanceof YamlNode.Mapping map ? map.get(key) : Optional.empty();
    }

    /**
     * Whether the page that lists a project's records may be written: it is what Plumbline would write for the log as it
     * is, or there is none, and no other tool lists the records.
     *
     * @param records the log, text by file name
     */
    static boolean isIndexOurs(ProjectFolder folder, RecordsFolder log, Map<String, String> records) {
        String ours = LogIndex.render(DecisionLog.of(log.toString(), records));
        return folder.checksum(log.file(LogIndex.FILE))
                .map(PlannedFile.text(ours).checksum()::equals)
                .orElseGet(() -> !isListedElsewhere(folder.root(), log));
    }

    /** Whether another tool has a page of its own that lists the records, or needs none. */
    private static boolean isListedElsewhere(Path root, RecordsFolder folder) {
        return Files.exists(root.resolve(ADR_TOOLS))
                || Files.exists(root.resolve(LOG4BRAINS))
                || folder.equals(OF_ADR_TOOLS)
                || Files.exists(folder.in(root).resolve("index.md"));
    }
}
