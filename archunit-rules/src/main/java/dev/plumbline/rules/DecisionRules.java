package dev.plumbline.rules;

import dev.plumbline.adr.catalog.CatalogSources;
import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.HalfWritten;
import dev.plumbline.rules.bytecode.Compared;
import dev.plumbline.rules.check.Written;
import dev.plumbline.rules.dependency.Libraries;
import dev.plumbline.rules.dependency.ProjectDependencies;
import dev.plumbline.rules.past.AgreedExceptions;
import dev.plumbline.rules.past.Baseline;
import dev.plumbline.rules.past.Past;
import dev.plumbline.rules.project.EnclosingProject;
import dev.plumbline.rules.project.NotCheckedError;
import dev.plumbline.rules.rule.Rule;
import dev.plumbline.rules.rule.RuleCatalog;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Holds a project to the decisions that are recorded in it. One plain test does it, with any test framework:
 *
 * <pre>{@code
 * @Test
 * void the_code_keeps_to_the_recorded_decision() {
 *     DecisionRules.from(Path.of("")).check();
 * }
 * }</pre>
 */
public final class DecisionRules {

    private final Path directory;
    private final Libraries libraries;
    private final Compared compared;
    private final Supplier<LocalDate> today;

    /** Empty if they are those of the directory. */
    private final Optional<Given> records;

    /** The folder of the answers that the records are held to; empty if there are none yet. */
    private final Optional<Path> answers;

    /**
     * Records that are not written yet.
     *
     * @param texts by file name
     * @param sources of the catalog that they are decided by; empty for that of the directory
     */
    private record Given(RecordsFolder folder, Map<String, String> texts, Optional<CatalogSources> sources) {}

    private DecisionRules(
            Path directory,
            Libraries libraries,
            Compared compared,
            Supplier<LocalDate> today,
            Optional<Given> records,
            Optional<Path> answers) {
        this.directory = directory;
        this.libraries = libraries;
        this.compared = compared;
        this.today = today;
        this.records = records;
        this.answers = answers;
    }

    /**
     * The rules for a project, with all its modules, as of today. What its dependencies bring along is found on this
     * JVM's class path.
     *
     * @param directory the folder with its records, its {@code plumbline.yaml} and its {@code pom.xml} or {@code build.gradle}, or
     *     that of one of its modules; the code of all of them is compiled
     */
    public static DecisionRules from(Path directory) {
        Path folder = directory.toAbsolutePath().normalize();
        return new DecisionRules(
                folder,
                new Libraries(ownClassPath(), List.of()),
                Compared.NOT,
                LocalDate::now,
                Optional.empty(),
                Optional.of(folder));
    }

    private static List<Path> ownClassPath() {
        return Stream.of(System.getProperty("java.class.path", "").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** The same rules with another class path to find out on what dependencies bring along. */
    public DecisionRules withClassPath(List<Path> jars) {
        return new DecisionRules(directory, new Libraries(jars, libraries.packed()), compared, today, records, answers);
    }

    /**
     * The same rules for an application that is packed: what is packed with it is a part of it, whether or not a build
     * file asks for it.
     */
    public DecisionRules withPacked(List<ProjectDependencies.Dependency> packed) {
        return new DecisionRules(
                directory, new Libraries(libraries.classPath(), packed), compared, today, records, answers);
    }

    /** The same rules on another day: exceptions run out. */
    public DecisionRules asOf(LocalDate day) {
        return new DecisionRules(directory, libraries, compared, () -> day, records, answers);
    }

    /**
     * The same rules for a project that somebody else compiled, before its sources were changed perhaps. A test need not
     * ask: its build has compiled what it runs on.
     */
    public DecisionRules withSources(Compared how) {
        return new DecisionRules(directory, libraries, how, today, records, answers);
    }

    /** The same rules with records that are held to the answers in another folder. */
    public DecisionRules withAnswersIn(Path folder) {
        return new DecisionRules(
                directory,
                libraries,
                compared,
                today,
                records,
                Optional.of(folder.toAbsolutePath().normalize()));
    }

    /** The same of records in the usual folder. */
    public DecisionRules withRecords(Map<String, String> texts) {
        return withRecords(RecordsFolder.STANDARD, texts);
    }

    /**
     * The rules of records that are not written yet. They are not held to answers, for those may not be written either.
     *
     * @param folder what it will be called
     * @param texts of all records of the log, by file name, in place of those in the directory
     */
    public DecisionRules withRecords(RecordsFolder folder, Map<String, String> texts) {
        return withRecords(new Given(folder, new TreeMap<>(texts), Optional.empty()));
    }

    /** The same, where the catalog is not written yet either. */
    public DecisionRules withRecords(RecordsFolder folder, Map<String, String> texts, CatalogSources sources) {
        return withRecords(new Given(folder, new TreeMap<>(texts), Optional.of(sources)));
    }

    private DecisionRules withRecords(Given given) {
        return new DecisionRules(directory, libraries, compared, today, Optional.of(given), Optional.empty());
    }

    /**
     * Checks every rule that an accepted record asks for.
     *
     * @throws DecisionViolatedError with everything that does not keep to them
     * @throws NotCheckedError if they could not be checked, or there are none
     */
    public void check() {
        RuleReport report = evaluate();
        if (!report.findings().isEmpty()) {
            throw new DecisionViolatedError(report, report.text());
        }
    }

    /**
     * Checks every rule that an accepted record asks for, and tells what came of it.
     *
     * @throws NotCheckedError if they could not be checked, or there are none
     */
    public RuleReport evaluate() {
        Path project = project();
        return RuleCheck.of(project, asked(project, true), libraries, compared, today);
    }

    /**
     * Looks at the text of single files, which need not be on disk, without any compiled class. What it finds, {@link
     * #evaluate} finds too; no rule is known to be kept because it finds nothing.
     *
     * @param files of the project, with names relative to its folder
     * @throws NotCheckedError if there are no rules, or one of the files cannot be read
     */
    public RuleReport lookAt(List<Written.File> files) {
        Path project = project();
        RuleCheck.Asked asked = asked(project, false);
        Past past = new Past(
                Baseline.in(project, asked.folder()),
                AgreedExceptions.in(project, asked.folder(), RecordedRules.allIds(asked.records(), asked.rules())),
                today);
        return TextCheck.of(project, asked, past, files);
    }

    private RuleCheck.Asked asked(Path project, boolean isWhole) {
        DecisionLog log = log(project);
        RecordsFolder folder = folder(project);
        Path decided =
                answers.map(where -> where.equals(directory) ? project : where).orElse(project);
        RuleCatalog rules = rules(decided);
        List<DecisionRecord> accepted = RecordedRules.accepted(log, folder, rules);
        Optional<ChainRules> chain = answers.filter(any -> isWhole).flatMap(any -> ChainRules.of(decided, log));
        return new RuleCheck.Asked(
                folder, accepted, chain, rules, decision -> sources(() -> CatalogSources.ofProject(decided))
                        .known(decision));
    }

    /** @param decided the folder with the answers */
    private RuleCatalog rules(Path decided) {
        return ChainRules.unlessWrong(() ->
                RuleCatalog.with(sources(() -> CatalogSources.inFolder(decided)).rules()));
    }

    private CatalogSources sources(Supplier<CatalogSources> written) {
        return records.flatMap(Given::sources).orElseGet(written);
    }

    /**
     * The Java packages that the accepted records are about, each once.
     *
     * @throws NotCheckedError if the records could not be checked, or there are none
     */
    public List<String> packages() {
        Path project = project();
        return RecordedRules.accepted(log(project), folder(project)).stream()
                .map(RecordedRules::basePackage)
                .distinct()
                .toList();
    }

    private DecisionLog log(Path project) {
        if (HalfWritten.is(project)) {
            throw new NotCheckedError(
                    "a run of Plumbline was stopped while it wrote to " + project + ", or is writing now",
                    "run plumbline regenerate --into " + project + ", which finishes that or takes it back");
        }
        return records.map(given -> RecordedRules.log(given.folder, given::texts))
                .orElseGet(() -> RecordedRules.log(project, folder(project)));
    }

    private RecordsFolder folder(Path project) {
        return records.map(Given::folder).orElseGet(() -> RecordedRules.folder(project));
    }

    /** A module without a log belongs to the project above that has one. */
    private Path project() {
        return records.isPresent() || RecordsFolder.isIn(directory)
                ? directory
                : EnclosingProject.of(directory).orElse(directory);
    }

    /**
     * A tree of tests, one for every rule, for {@code @TestFactory} of JUnit Jupiter. The project is read once.
     *
     * @throws NotCheckedError if the rules could not be checked, or there are none
     */
    public Stream<DynamicNode> dynamicTests() {
        return RuleTree.of(evaluate());
    }

    /**
     * The rules that a record asks for, in its order, with why they are there. Nothing is checked.
     *
     * @param rules that its kind of decision has
     * @throws NotCheckedError if it lists one that is not known, or none
     */
    public static List<CheckedRule> of(DecisionRecord record, RuleCatalog rules) {
        return RecordedRules.known(record, rules).stream()
                .map(rule -> ReasonText.of(rule, record))
                .toList();
    }

    /**
     * The ids of the rules that ship for an option of a kind of decision, those of every design first; empty if none are
     * known.
     *
     * @param decision the name of the catalog, such as {@code notification}
     */
    public static List<String> idsFor(String decision, String option) {
        return RuleCatalog.SHIPPED.rulesFor(decision, option).stream()
                .map(Rule::id)
                .toList();
    }

    /**
     * What a rule that ships says, as a sentence without a full stop.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public static String statement(String id) {
        return RuleCatalog.SHIPPED
                .rule(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no rule " + id))
                .statement();
    }
}
