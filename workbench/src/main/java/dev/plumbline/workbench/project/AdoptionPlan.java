package dev.plumbline.workbench.project;

import dev.plumbline.adr.catalog.CatalogSources;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.LogIndex;
import dev.plumbline.adr.record.RecordName;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Location;
import dev.plumbline.rules.past.Baseline;
import dev.plumbline.rules.rule.Rule;
import dev.plumbline.templates.merge.MarkedPart;
import dev.plumbline.templates.render.Confirmation;
import dev.plumbline.templates.render.Wording;
import dev.plumbline.templates.scaffold.DecisionTest;
import dev.plumbline.templates.scaffold.DecisionTest.Framework;
import dev.plumbline.templates.scaffold.DecisionTest.Language;
import dev.plumbline.templates.scaffold.FilePlan;
import dev.plumbline.templates.scaffold.Manifest;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.RecordPlace;
import dev.plumbline.templates.scaffold.Scaffold;
import dev.plumbline.workbench.code.BuildFile;
import dev.plumbline.workbench.code.HouseStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Works out what a decision adds to a project that exists. */
public final class AdoptionPlan {

    private final AdoptableProject project;
    private final Decided decided;
    private final Decision decision;
    private final List<String> left = new ArrayList<>();

    private AdoptionPlan(AdoptableProject project, Decided decided) {
        this.project = project;
        this.decided = decided;
        this.decision = decided.decision();
    }

    /**
     * What a team said that it wants.
     *
     * @param test whether it is to get the one test; empty if only where it cannot break the build
     * @param agents whether {@code AGENTS.md} is to state the decision
     */
    public record Wanted(Optional<Boolean> test, boolean agents) {}

    /**
     * Plans everything, and writes nothing.
     *
     * @param sources of the catalog that it was decided by, as the project keeps them
     * @param wanted what the team said that it wants
     * @throws dev.plumbline.adr.source.InvalidInputException if a file is in the way
     */
    public static Adoption of(
            AdoptableProject project,
            Decided decided,
            ProjectFiles files,
            CatalogSources sources,
            Wanted wanted,
            FirstCheck.Surroundings surroundings) {
        return new AdoptionPlan(project, decided).plan(files, sources, wanted, surroundings);
    }

    private Adoption plan(
            ProjectFiles files, CatalogSources sources, Wanted wanted, FirstCheck.Surroundings surroundings) {
        String option = decision.chosen().orElseThrow().id();
        List<Rule> rules = CarriedRules.rules(decision);
        boolean canHaveTest = wanted.test.orElse(true) && canBeTested(rules);
        List<String> why = wanted.test.isPresent() || !canHaveTest ? List.of() : LeftOutTest.reasons(project.build());
        boolean hasTest = canHaveTest && why.isEmpty();
        everyFileIsLookedAt();
        Confirmation confirmation = HeldRules.in(project.code(), project.basePackage(), rules, hasTest);
        DecisionLog log = DecisionLog.of(project.log().toString(), project.records());
        log.sharedNumbers().forEach(names -> left.add(sharing(names)));
        String slug = RecordPlace.slug(decision.catalog().name(), option);
        RecordPlace place = new RecordPlace(
                project.log(), log.nextName(decision.constraints().date(), slug), List.of());
        SortedMap<String, PlannedFile> plan = new TreeMap<>(
                files.record(decided, place, project.records(), confirmation).files());
        sources.files().forEach((path, content) -> plan.put(path, new PlannedFile(content)));
        String index = index();
        if (!KnownLog.isIndexOurs(project.folder(), project.log(), project.records())) {
            plan.remove(index);
            project.folder()
                    .read(index)
                    .ifPresent(own -> left.add(index + " is your own, so the record is not listed in it."));
        }
        FirstCheck check = rules.isEmpty() ? new FirstCheck.NoRules() : check(plan, place, sources, surroundings);
        if (wanted.agents) {
            plan.put(Scaffold.AGENTS, files.agents(decided, place, confirmation));
        }
        plan.put(Manifest.PATH, Manifest.of(new FilePlan(plan)).toFile());
        plan.computeIfPresent(Scaffold.AGENTS, this::around);
        if (hasTest) {
            plan.put(language().path(project.basePackage()), test());
        }
        baseline(check).ifPresent(text -> plan.put(project.log().file(Baseline.NAME), PlannedFile.text(text)));
        return new Adoption(project.folder(), free(plan), confirmation, check, left, lacking(hasTest), leftOut(why));
    }

    private String index() {
        return project.log().file(LogIndex.FILE);
    }

    /** What the team has in a page of ours stays as it is. */
    private PlannedFile around(String path, PlannedFile part) {
        return project.folder()
                .there(path)
                .map(own ->
                        MarkedPart.update(project.folder().root().resolve(path).toString(), own, part))
                .orElse(part);
    }

    private static String sharing(List<RecordName> names) {
        return names.stream().map(RecordName::fileName).collect(Collectors.joining(" and "))
                + " share a number, so a text that names one of them by it may mean the other.";
    }

    private boolean canBeTested(List<Rule> rules) {
        if (rules.isEmpty()) {
            return false;
        }
        if (!project.code().isAtRoot()) {
            left.add("There is no " + DecisionTest.NAME + ": the code is in modules, and a test in one of them may run"
                    + " before the others are compiled. Run plumbline check after the build.");
        }
        return project.code().isAtRoot();
    }

    private FirstCheck check(
            SortedMap<String, PlannedFile> plan,
            RecordPlace place,
            CatalogSources sources,
            FirstCheck.Surroundings surroundings) {
        Map<String, String> records = new TreeMap<>(project.records());
        records.put(
                place.name().fileName(),
                Objects.requireNonNull(plan.get(place.path())).text());
        return FirstCheck.of(project.folder().root(), project.log(), records, sources, surroundings);
    }

    private Optional<String> baseline(FirstCheck check) {
        if (!(check instanceof FirstCheck.Checked checked)
                || checked.report().findings().isEmpty()) {
            return Optional.empty();
        }
        String file = project.log().file(Baseline.NAME);
        if (project.folder().read(file).isPresent()) {
            left.add(file + " is there already, and stays as it is.");
            return Optional.empty();
        }
        return Optional.of(checked.report().newBaseline());
    }

    private Language language() {
        return project.code().isKotlinOnly() ? Language.KOTLIN : Language.JAVA;
    }

    private PlannedFile test() {
        Framework framework = project.build().framework().orElse(Framework.JUNIT_JUPITER);
        return DecisionTest.of(project.basePackage(), language(), framework);
    }

    private Optional<LeftOutTest> leftOut(List<String> why) {
        return why.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new LeftOutTest(project.build(), language().path(project.basePackage()), test().text(), why));
    }

    /** Where a build wants a header in every file, what is written has none. */
    private void everyFileIsLookedAt() {
        List<String> styles = HouseStyle.names(project.build().styles().stream().filter(HouseStyle::holdsEveryFile));
        if (!styles.isEmpty()) {
            left.add("Your build may look at every file (" + Wording.list(styles)
                    + "). Let it pass over plumbline.yaml, .plumbline/** and "
                    + project.log().file("**."));
        }
    }

    private Optional<BuildFile> lacking(boolean hasTest) {
        return Optional.of(project.build()).filter(build -> hasTest && !build.hasLibrary());
    }

    /** What there is to write; a file of somebody else's is in the way, unless it says the same. */
    private SortedMap<String, PlannedFile> free(SortedMap<String, PlannedFile> plan) {
        Diagnostics diagnostics = new Diagnostics();
        SortedMap<String, PlannedFile> writes = new TreeMap<>(plan);
        OwnFiles earlier = OwnFiles.in(project.folder());
        plan.forEach((path, file) -> project.folder().there(path).ifPresent(there -> {
            if (there.equals(file)) {
                writes.remove(path);
            } else if (!earlier.isUntouched(path) && !path.equals(index()) && !path.equals(Scaffold.AGENTS)) {
                diagnostics.add(
                        Location.wholeFile(project.folder().root().resolve(path).toString()),
                        "this is in the way",
                        path.contains(DecisionTest.NAME) ? "rename it, or give --no-test" : "move it");
            }
        }));
        diagnostics.throwIfAny();
        return writes;
    }
}
