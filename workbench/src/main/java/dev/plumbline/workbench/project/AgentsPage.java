package dev.plumbline.workbench.project;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogSources;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.templates.merge.MarkedPart;
import dev.plumbline.templates.scaffold.Manifest;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import dev.plumbline.templates.scaffold.RecordPlace;
import dev.plumbline.templates.scaffold.Scaffold;
import dev.plumbline.workbench.deciding.ProjectAnswers;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The page that states for assistants what is decided, in a project that has its answers and a record of Plumbline's. */
public final class AgentsPage {

    /** Every project with code of ours has one. */
    private static final String POM = "pom.xml";

    private final ProjectFolder folder;
    private final Manifest manifest;
    private final Catalog catalog;
    private final RecordsFolder log;
    private final SortedMap<String, String> records;
    private final DecisionRecord record;
    private final RecordedDecision inForce;

    private AgentsPage(
            ProjectFolder folder,
            Manifest manifest,
            Catalog catalog,
            RecordsFolder log,
            SortedMap<String, String> records,
            DecisionRecord record,
            RecordedDecision inForce) {
        this.folder = folder;
        this.manifest = manifest;
        this.catalog = catalog;
        this.log = log;
        this.records = records;
        this.record = record;
        this.inForce = inForce;
    }

    /**
     * That of a project; empty if its records are not from answers.
     *
     * @throws InvalidInputException if its answers or records are damaged
     */
    public static Optional<AgentsPage> in(ProjectFolder folder) {
        Optional<Manifest> manifest = Manifest.in(folder.root());
        if (manifest.isEmpty() || !Files.isRegularFile(folder.root().resolve(Scaffold.ANSWERS))) {
            return Optional.empty();
        }
        Catalog catalog = CatalogSources.inFolder(folder.root()).read();
        RecordsFolder log = RecordsFolder.of(folder.root());
        SortedMap<String, String> records = new TreeMap<>(DecisionLog.texts(log.in(folder.root())));
        return DecisionLog.of(log.toString(), records).inForce(catalog.name()).flatMap(record -> record.decision()
                .map(said -> new AgentsPage(folder, manifest.get(), catalog, log, records, record, said)));
    }

    /**
     * What is written so that the page has our part as it would be generated now, by path; empty if it has.
     *
     * @param today what counts as the day of a decision whose answers name none
     * @throws InvalidInputException if the answers decide nothing
     */
    public SortedMap<String, PlannedFile> missing(LocalDate today) {
        Decided decided = new ProjectAnswers().in(folder.root(), today).decide();
        Optional<PlannedFile> generated =
                decided.decision().chosen().filter(this::isInForce).flatMap(chosen -> generated(decided));
        SortedMap<String, PlannedFile> writes = new TreeMap<>();
        generated.ifPresent(part -> {
            Optional<PlannedFile> there = folder.there(Scaffold.AGENTS);
            String name = folder.root().resolve(Scaffold.AGENTS).toString();
            PlannedFile page =
                    there.map(own -> MarkedPart.update(name, own, part)).orElse(part);
            if (there.filter(page::equals).isEmpty()) {
                SortedMap<String, String> listed = new TreeMap<>(manifest.checksums());
                listed.put(Scaffold.AGENTS, part.checksum());
                folder.read(Manifest.PATH); // So that it is not written over if it changes until then.
                writes.put(Manifest.PATH, new Manifest(listed).toFile());
                writes.put(Scaffold.AGENTS, page);
            }
        });
        return writes;
    }

    private boolean isInForce(OptionResult chosen) {
        return inForce.chosen().equals(chosen.id()) && inForce.variant().equals(chosen.variant());
    }

    private Optional<PlannedFile> generated(Decided decided) {
        ProjectFiles files = new ProjectFiles(catalog);
        RecordPlace place = new RecordPlace(log, record.name(), record.supersedes());
        if (!hasCodeOfOurs()) {
            return Optional.of(new AdoptedFiles(folder, manifest, records).agents(decided, files, place));
        }
        SortedMap<String, String> others = new TreeMap<>(records);
        others.remove(place.name().fileName());
        return Optional.ofNullable(files.plan(decided, place, others).files().get(Scaffold.AGENTS));
    }

    private boolean hasCodeOfOurs() {
        return manifest.checksums().containsKey(POM);
    }

    /** The files that only a person changes: answers, records, and what the kit names besides in code that is ours. */
    public List<String> ofPersons() {
        return Stream.concat(
                        Stream.of(Scaffold.ANSWERS, log + "/"),
                        Scaffold.ofPersons(catalog, inForce.basePackage(), log, hasCodeOfOurs()).stream())
                .distinct()
                .toList();
    }
}
