package dev.plumbline.workbench.project;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.rules.DecisionRules;
import dev.plumbline.rules.rule.Ground;
import dev.plumbline.rules.rule.Rule;
import dev.plumbline.rules.rule.RuleCatalog;
import dev.plumbline.templates.render.RecordPage;
import dev.plumbline.templates.render.Renderer;
import dev.plumbline.templates.scaffold.FilePlan;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.RulesRepository;
import dev.plumbline.templates.scaffold.RulesRepository.Artifact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What every scaffold gets besides its templates: the rules, as ids for its record and as jars for its build. */
public record CarriedRules(Map<String, String> versions) {

    private static final String GROUP = "dev.plumbline";

    public CarriedRules {
        versions = Map.copyOf(versions);
    }

    /** The rules for each option of a catalog, as its records name them. */
    public static Map<String, List<RecordPage.Rule>> rules(Catalog catalog) {
        RuleCatalog all = RuleCatalog.of(catalog);
        Map<String, List<RecordPage.Rule>> rules = new HashMap<>();
        catalog.options()
                .forEach(option -> rules.put(
                        option.id(),
                        all.rulesFor(catalog.name(), option.id()).stream()
                                .map(CarriedRules::named)
                                .toList()));
        return rules;
    }

    /** The rules for what was chosen. */
    static List<Rule> rules(Decision decision) {
        return RuleCatalog.of(decision.catalog())
                .rulesFor(
                        decision.catalog().name(),
                        decision.chosen().orElseThrow().id());
    }

    /** A rule as a record names it. */
    static RecordPage.Rule named(Rule rule) {
        return new RecordPage.Rule(rule.id(), rule.statement(), rule.ground() instanceof Ground.EveryDesign);
    }

    /** The project's own repository of jars. */
    public Map<String, PlannedFile> repository() {
        Renderer renderer = new Renderer();
        Map<String, Object> model = Map.of("versions", versions);
        String version = Objects.requireNonNull(versions.get("plumbline"));
        return RulesRepository.files(List.of(
                new Artifact(
                        GROUP,
                        "archunit-rules",
                        version,
                        DecisionRules.class,
                        renderer.text("repository/archunit-rules.pom.ftl", model)),
                new Artifact(GROUP, "adr", version, Decision.class, renderer.text("repository/adr.pom.ftl", model))));
    }

    /** A plan with the repository in it. */
    public FilePlan with(FilePlan plan) {
        return plan.and(repository());
    }
}
