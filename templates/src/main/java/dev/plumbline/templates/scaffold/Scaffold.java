package dev.plumbline.templates.scaffold;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.AnswersWriter;
import dev.plumbline.adr.constraint.CatalogPaths;
import dev.plumbline.adr.constraint.Project;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.overlay.Overlay;
import dev.plumbline.adr.record.RecordName;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.record.Seal;
import dev.plumbline.templates.kit.Kit;
import dev.plumbline.templates.kit.Matter;
import dev.plumbline.templates.map.MapPicture;
import dev.plumbline.templates.render.BoundaryRow;
import dev.plumbline.templates.render.Confirmation;
import dev.plumbline.templates.render.RecordPage;
import dev.plumbline.templates.render.RecordPages;
import dev.plumbline.templates.render.Renderer;
import dev.plumbline.templates.scaffold.DecisionTest.Framework;
import dev.plumbline.templates.scaffold.DecisionTest.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** From a decision to the files of the project that carries it out. */
public final class Scaffold {

    /** Where a project keeps its answers. */
    public static final String ANSWERS = AnswersFile.NAME;

    /** What assistants read first. */
    public static final String AGENTS = "AGENTS.md";

    /** Where a project keeps the JSON Schema of its answers. */
    public static final String ANSWERS_SCHEMA = ".plumbline/answers.schema.json";

    /** Editors that know YAML read this line, and complete and check the answers by the schema it names. */
    private static final String FOR_EDITORS = "# yaml-language-server: $schema=" + ANSWERS_SCHEMA + "\n";

    private static final String RECORD_TEMPLATE = "record/madr.md.ftl";

    private static final String AGENTS_TEMPLATE = "adopted/AGENTS.md.ftl";

    private final Renderer renderer = new Renderer();
    private final Toolkit toolkit;

    public Scaffold(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    /**
     * What a scaffold gets from the rest of the program.
     *
     * @param rules the rules that hold code to each option, by option id
     * @param versions of libraries, by the name templates use
     */
    public record Toolkit(Map<String, List<RecordPage.Rule>> rules, Map<String, String> versions) {

        public Toolkit {
            rules = Map.copyOf(rules);
            versions = Map.copyOf(versions);
        }
    }

    /**
     * Plans the files: the record and the answers, and a whole project if there is a {@link Blueprint} for one.
     *
     * @param decided one that chose an option
     * @param place where the record goes
     */
    public FilePlan plan(Decided decided, RecordPlace place) {
        Decision decision = decided.decision();
        OptionResult chosen = decision.chosen().orElseThrow();
        Optional<Kit> kit = Blueprint.of(decision).kit();
        Map<String, Object> model = model(
                decided,
                place,
                Confirmation.byTest(kit.isPresent() ? toolkit.rules().getOrDefault(chosen.id(), List.of()) : List.of()),
                kit.isPresent());
        FilePlan recorded = recorded(decided, place, model);
        return kit.map(found -> recorded.and(built(decision, found, model))).orElse(recorded);
    }

    /**
     * Plans the record and the answers, and no project.
     *
     * @param confirmation how code is held to the record
     */
    public FilePlan record(Decided decided, RecordPlace place, Confirmation confirmation) {
        return recorded(decided, place, model(decided, place, confirmation, false));
    }

    /**
     * The part of an {@code AGENTS.md} that states the decision, for a project whose code is not ours.
     *
     * @param confirmation how code is held to the record
     */
    public PlannedFile agents(Decided decided, RecordPlace place, Confirmation confirmation) {
        return PlannedFile.text(renderer.text(AGENTS_TEMPLATE, model(decided, place, confirmation, false)));
    }

    /**
     * What lies on a person's side of the boundary, as a project calls it.
     *
     * @param isGenerated whether its code is ours; of another one only the answers and the records are known
     */
    public static List<String> ofPersons(
            Catalog catalog, String basePackage, RecordsFolder records, boolean isGenerated) {
        return matters(catalog).stream()
                .flatMap(matter -> matter.files(basePackage, records, isGenerated).stream())
                .toList();
    }

    private static List<BoundaryRow> boundary(
            Decision decision, RecordPage page, RecordPlace place, boolean isGenerated) {
        return matters(decision.catalog()).stream()
                .map(matter -> new BoundaryRow(
                        matter.name(),
                        matter.alone(),
                        matter.person(page.drivers().assumed()),
                        drawnBy(decision, page, matter),
                        matter.files(decision.constraints().project().basePackage(), place.log(), isGenerated)))
                .toList();
    }

    private static List<Matter> matters(Catalog catalog) {
        return Kit.of(catalog).map(Kit::boundary).orElse(List.of());
    }

    /** Answers that the team gave, or else the first that is assumed. */
    private static List<RecordPage.Driver> drawnBy(Decision decision, RecordPage page, Matter matter) {
        List<RecordPage.Driver> given = page.drivers().answered().stream()
                .filter(driver -> matter.answers().contains(driver.id()))
                .toList();
        return given.isEmpty()
                ? matter.answers().stream()
                        .flatMap(id -> decision.catalog().question(id).stream())
                        .limit(1)
                        .map(question -> RecordPage.Driver.assumed(
                                question, decision.constraints().answer(question)))
                        .toList()
                : given;
    }

    private FilePlan recorded(Decided decided, RecordPlace place, Map<String, Object> model) {
        Optional<MapPicture> picture = MapPicture.of(decided, place.name());
        model.put("pictures", picture.stream().toList());
        SortedMap<String, PlannedFile> files = new TreeMap<>();
        PlannedFile record = PlannedFile.text(Seal.on(place.path(), renderer.text(RECORD_TEMPLATE, model)));
        files.put(place.path(), record);
        files.put(place.pristinePath(), record);
        picture.ifPresent(map -> files.put(place.beside(map.file()), PlannedFile.text(map.svg())));
        files.put(ANSWERS, PlannedFile.text(answers(decided.decision(), place.log())));
        return new FilePlan(files);
    }

    private static Map<String, PlannedFile> built(Decision decision, Kit kit, Map<String, Object> model) {
        String basePackage = decision.constraints().project().basePackage();
        Map<String, PlannedFile> files = new TreeMap<>();
        kit.files(decision, model).forEach((path, content) -> files.put(path, new PlannedFile(content)));
        files.put(
                Language.JAVA.path(basePackage), DecisionTest.of(basePackage, Language.JAVA, Framework.JUNIT_JUPITER));
        return files;
    }

    private static String answers(Decision decision, RecordsFolder records) {
        Catalog catalog = decision.catalog();
        return FOR_EDITORS + AnswersWriter.write(decision.constraints(), catalog.questions(), paths(catalog), records);
    }

    /** Where the catalog is, as the answers name it. */
    public static CatalogPaths paths(Catalog catalog) {
        return new CatalogPaths(
                catalog.origin().place(), catalog.origin().overlay().map(Overlay::file));
    }

    /** @param isGenerated whether the code is ours */
    private Map<String, Object> model(
            Decided decided, RecordPlace place, Confirmation confirmation, boolean isGenerated) {
        RecordPage page = new RecordPages(decided)
                .page(
                        confirmation,
                        place.supersedes().stream().map(RecordName::stem).toList());
        Project project = decided.decision().constraints().project();
        Map<String, Object> model = new HashMap<>();
        model.put("name", project.name());
        model.put("group", project.group());
        model.put("package", project.basePackage());
        model.put("page", page);
        model.put("variant", decided.decision().chosen().orElseThrow().variant());
        model.put("recordPath", place.path());
        model.put("boundary", boundary(decided.decision(), page, place, isGenerated));
        model.put(
                "routes",
                Blueprint.of(decided.decision())
                        .kit()
                        .map(kit -> kit.routes(decided.decision()))
                        .orElseGet(TreeMap::new));
        model.put("versions", toolkit.versions());
        return model;
    }
}
