package dev.plumbline.workbench.project;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogSources;
import dev.plumbline.adr.constraint.AnswersEdit;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.LogIndex;
import dev.plumbline.adr.record.RecordName;
import dev.plumbline.adr.record.RecordReader;
import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.record.Supersession;
import dev.plumbline.adr.record.TeamRules;
import dev.plumbline.adr.record.Updates;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.templates.map.MapPicture;
import dev.plumbline.templates.merge.ChangePlan;
import dev.plumbline.templates.merge.Regeneration;
import dev.plumbline.templates.merge.Regeneration.EditedFile;
import dev.plumbline.templates.scaffold.Blueprint;
import dev.plumbline.templates.scaffold.FilePlan;
import dev.plumbline.templates.scaffold.Manifest;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import dev.plumbline.templates.scaffold.RecordPlace;
import dev.plumbline.templates.scaffold.Scaffold;
import dev.plumbline.workbench.code.BuildFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** A project that was generated before, or that adopted its decision, and that a team has worked on since. */
public final class ExistingProject {

    /** Every project with code has one. */
    private static final String POM = "pom.xml";

    /** Some editors write it at the start of a text. */
    private static final String MARK = "\uFEFF";

    private final ProjectFolder folder;
    private final Catalog catalog;
    private final Manifest manifest;
    private final String answersText;
    private final SortedMap<String, String> records;
    private final RecordsFolder logFolder;
    private final DecisionLog log;

    private ExistingProject(ProjectFolder folder, Catalog catalog, Manifest manifest) {
        this.folder = folder;
        this.catalog = catalog;
        this.manifest = manifest;
        this.answersText = TextFile.read(answersFile());
        this.logFolder = RecordsFolder.of(folder.root());
        Path inIt = logFolder.in(folder.root());
        this.records = DecisionLog.texts(inIt);
        this.log = DecisionLog.of(inIt.toString(), records);
    }

    /** @throws InvalidInputException if there is no generated project, or its answers or records are damaged */
    public static ExistingProject in(ProjectFolder folder, Catalog catalog) {
        Manifest manifest = Manifest.in(folder.root())
                .orElseThrow(() -> new InvalidInputException(
                        Location.wholeFile(folder.root().toString()),
                        "there is no project here that Plumbline wrote, or that adopted a decision",
                        "name its folder with --into, start one with plumbline interview, or adopt a decision with"
                                + " plumbline adopt"));
        return new ExistingProject(folder, catalog, manifest);
    }

    public Path root() {
        return folder.root();
    }

    private Path answersFile() {
        return folder.root().resolve(Scaffold.ANSWERS);
    }

    /** What the project was decided from. */
    public Draft answers() {
        return AnswersFile.read(
                catalog.name(), catalog.questions(), answersFile().toString(), answersText);
    }

    /** What is in force; empty if no record is. */
    public Optional<RecordedDecision> inForce() {
        return current().flatMap(DecisionRecord::decision);
    }

    /** Whether what was decided is in force already: the option, and what it is made of. */
    private boolean isInForce(OptionResult chosen) {
        return inForce()
                .filter(recorded -> recorded.chosen().equals(chosen.id())
                        && recorded.variant().equals(chosen.variant()))
                .isPresent();
    }

    private Optional<DecisionRecord> current() {
        return log.inForce(catalog.name());
    }

    /**
     * Whether the project was last decided by these rules.
     *
     * @param kept what it has to keep of the catalog it is decided by now, content by path
     */
    public boolean isUnder(Map<String, byte[]> kept) {
        Map<String, String> checksums = new TreeMap<>();
        kept.forEach((path, content) -> checksums.put(path, new PlannedFile(content).checksum()));
        Map<String, String> before = new TreeMap<>(manifest.checksums());
        before.keySet().removeIf(path -> !kept.containsKey(path) && !isRules(path));
        return before.equals(checksums);
    }

    private static boolean isRules(String path) {
        return path.equals(CatalogSources.OVERLAY_FILE) || isOfCatalog(path);
    }

    /** What a team takes out of its catalog's folder is gone; the folder as a whole would stay. */
    private static boolean isOfCatalog(String path) {
        return path.startsWith(CatalogSources.CATALOG_FOLDER + "/");
    }

    /**
     * Plans what it takes to bring the project in line with a decision. Nothing is written.
     *
     * @param kept what the project has to keep of the catalog it was decided by, content by path
     * @param today the day on which a record is brought up to date in place, if the answers have no other
     * @throws InvalidInputException if there is code here, and no template for what was decided
     */
    public ChangePlan plan(Decided decided, ProjectFiles files, Map<String, byte[]> kept, LocalDate today) {
        Decision decision = decided.decision();
        Blueprint.of(decision).missing().ifPresent(this::refuseIfThereIsCode);
        OptionResult chosen = decision.chosen().orElseThrow();
        Optional<DecisionRecord> replaced = current().filter(record -> !isInForce(chosen));
        RecordPlace place = place(chosen.id(), decision.constraints().date(), replaced);
        SortedMap<String, String> others = new TreeMap<>(records);
        others.remove(place.name().fileName());
        Map<String, EditedFile> edited = new HashMap<>();
        replaced.ifPresent(record -> supersede(record, place.name(), others, edited));
        FilePlan next = withEarlier(next(decided, files, place, others), place, today);
        editAnswers(decision.constraints(), next, edited);
        mendMap(next, place, edited);
        TreeSet<String> handedOver = new TreeSet<>();
        others.keySet().stream().filter(name -> !Regeneration.isBeside(name)).forEach(name -> {
            handedOver.add(logFolder.file(name));
            handedOver.add(new RecordPlace(logFolder, new RecordName(name), List.of())
                    .beside(MapPicture.fileOf(new RecordName(name))));
        });
        boolean hasCatalog = kept.keySet().stream().anyMatch(ExistingProject::isOfCatalog);
        manifest.checksums().keySet().stream()
                .filter(ExistingProject::isRules)
                .filter(path -> !(hasCatalog && isOfCatalog(path)))
                .forEach(handedOver::add);
        kept.forEach(
                (path, content) -> edited.put(path, new EditedFile(new PlannedFile(content), "as you gave it", true)));
        Regeneration.Known known = new Regeneration.Known(
                edited, handedOver, generatedLast(place), Set.of(place.path(), place.pristinePath()));
        return readable(Regeneration.plan(folder, manifest, next, known));
    }

    /** What was generated last of what a team may write in: its record, and the page that lists the records. */
    private Map<String, PlannedFile> generatedLast(RecordPlace place) {
        Map<String, PlannedFile> last = new TreeMap<>();
        folder.there(place.pristinePath()).ifPresent(record -> last.put(place.path(), record));
        last.put(logFolder.file(LogIndex.FILE), PlannedFile.text(LogIndex.render(log)));
        return last;
    }

    /** Nothing is written after which the log could not be read. */
    private ChangePlan readable(ChangePlan plan) {
        Map<String, String> after = new TreeMap<>(records);
        plan.writes().forEach((path, file) -> {
            if (logFolder.holds(path)) {
                after.put(
                        path.substring(logFolder.file("").length()), file.text().replace("\r\n", "\n"));
            }
        });
        DecisionLog.of(logFolder.in(folder.root()).toString(), after);
        return plan;
    }

    private FilePlan next(Decided decided, ProjectFiles files, RecordPlace place, Map<String, String> others) {
        boolean isAdopted = !manifest.checksums().containsKey(POM)
                && BuildFile.in(folder.root()).isPresent();
        return isAdopted
                ? new AdoptedFiles(folder, manifest, records).plan(decided, files, place, others)
                : files.plan(decided, place, others);
    }

    /**
     * What the team added to the record in force, for machines, stays in force; and a record that is brought up to date
     * in place says what moved.
     */
    private FilePlan withEarlier(FilePlan plan, RecordPlace place, LocalDate today) {
        PlannedFile planned = plan.files().get(place.path());
        if (planned == null || current().isEmpty()) {
            return plan;
        }
        DecisionRecord record = current().get();
        String there = records.getOrDefault(record.name().fileName(), "");
        String text = TeamRules.takeAlong(record.path(), HeldRules.withoutReason(there), planned.text());
        if (record.name().equals(place.name())) {
            String earlier =
                    folder.there(place.pristinePath()).map(PlannedFile::text).orElse(there);
            text = Updates.takeAlong(record.path(), earlier, text, today);
        }
        SortedMap<String, PlannedFile> all = new TreeMap<>(plan.files());
        all.put(place.path(), PlannedFile.text(text));
        all.put(place.pristinePath(), PlannedFile.text(text));
        return new FilePlan(all);
    }

    private void refuseIfThereIsCode(String missing) {
        if (manifest.checksums().containsKey(POM)) {
            throw new InvalidInputException(
                    Location.wholeFile(root().toString()),
                    "there is no template for " + missing + ", so this project cannot be brought in line with it",
                    "look at it with plumbline decide, and rule it out in an overlay, or record it in a folder of"
                            + " its own with plumbline interview");
        }
    }

    private RecordPlace place(String option, LocalDate day, Optional<DecisionRecord> replaced) {
        if (replaced.isPresent() || current().isEmpty()) {
            List<RecordName> names = replaced.map(DecisionRecord::name).stream().toList();
            String slug = RecordPlace.slug(catalog.name(), option);
            return new RecordPlace(logFolder, log.nextName(day, slug), names);
        }
        return new RecordPlace(
                logFolder,
                current().orElseThrow().name(),
                current().orElseThrow().supersedes());
    }

    private void supersede(
            DecisionRecord record, RecordName successor, Map<String, String> others, Map<String, EditedFile> edited) {
        String name = record.name().fileName();
        String text = Supersession.supersede(record.path(), records.getOrDefault(name, ""), successor);
        others.put(name, text);
        edited.put(
                logFolder.file(name),
                new EditedFile(
                        PlannedFile.text(asOnDisk(logFolder.file(name), text)),
                        "superseded by " + successor.stem(),
                        false));
    }

    /** A map for machines that somebody changed by hand since it was written says again what was decided. */
    private void mendMap(FilePlan next, RecordPlace place, Map<String, EditedFile> edited) {
        PlannedFile planned = next.files().get(place.path());
        String there = records.get(place.name().fileName());
        if (planned == null || there == null) {
            return;
        }
        boolean isWritten = planned.checksum().equals(manifest.checksums().get(place.path()));
        if (isWritten && !decision(place, there).equals(decision(place, planned.text()))) {
            String text = TeamRules.withMapOf(place.path(), there, planned.text());
            edited.put(
                    place.path(),
                    new EditedFile(
                            PlannedFile.text(text), "its map says again what is decided; your text stays", false));
        }
    }

    private static Optional<RecordedDecision> decision(RecordPlace place, String text) {
        return RecordReader.read(place.path(), text).decision();
    }

    /** A {@code plumbline.yaml} that the team has written in is changed line by line, so that nothing of it is lost. */
    private void editAnswers(Constraints constraints, FilePlan next, Map<String, EditedFile> edited) {
        PlannedFile planned = next.files().get(Scaffold.ANSWERS);
        boolean isTouched = planned != null
                && !PlannedFile.text(answersText)
                        .checksum()
                        .equals(manifest.checksums().get(Scaffold.ANSWERS));
        if (isTouched) {
            String text = AnswersEdit.apply(
                    answersFile().toString(), answersText, constraints, catalog.questions(), Scaffold.paths(catalog));
            edited.put(
                    Scaffold.ANSWERS,
                    new EditedFile(PlannedFile.text(asOnDisk(Scaffold.ANSWERS, text)), "your own text stays", false));
        }
    }

    /** With the line ends and the mark that the file has. */
    private String asOnDisk(String path, String text) {
        String there = folder.there(path).map(PlannedFile::text).orElse("");
        String ended = there.contains("\r\n") ? text.replace("\n", "\r\n") : text;
        return there.startsWith(MARK) ? MARK + ended : ended;
    }
}
