package dev.plumbline.workbench.project;

import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.record.LogIndex;
import dev.plumbline.templates.render.Confirmation;
import dev.plumbline.templates.scaffold.DecisionTest.Language;
import dev.plumbline.templates.scaffold.FilePlan;
import dev.plumbline.templates.scaffold.Manifest;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import dev.plumbline.templates.scaffold.RecordPlace;
import dev.plumbline.templates.scaffold.Scaffold;
import dev.plumbline.workbench.code.CodeBase;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What Plumbline keeps in a project whose code it did not write, when it decides again: answers, record and log. The
 * test and the baseline were the team's own from the start.
 *
 * @param records the log, text by file name
 */
record AdoptedFiles(ProjectFolder folder, Manifest manifest, Map<String, String> records) {

    /** @param others the other records of the log as they will be, text by file name */
    FilePlan plan(Decided decided, ProjectFiles files, RecordPlace place, Map<String, String> others) {
        Decision decision = decided.decision();
        Confirmation confirmation = confirmation(decision);
        SortedMap<String, PlannedFile> plan =
                new TreeMap<>(files.record(decided, place, others, confirmation).files());
        String index = place.log().file(LogIndex.FILE);
        if (!manifest.checksums().containsKey(index) && !KnownLog.isIndexOurs(folder, place.log(), records)) {
            plan.remove(index);
        }
        if (manifest.checksums().containsKey(Scaffold.AGENTS)) {
            plan.put(Scaffold.AGENTS, files.agents(decided, place, confirmation));
        }
        return new FilePlan(plan);
    }

    /** The part of the page for assistants, be it there or not. */
    PlannedFile agents(Decided decided, ProjectFiles files, RecordPlace place) {
        return files.agents(decided, place, confirmation(decided.decision()));
    }

    private Confirmation confirmation(Decision decision) {
        String basePackage = decision.constraints().project().basePackage();
        return HeldRules.in(
                CodeBase.in(folder.root()), basePackage, CarriedRules.rules(decision), isTested(basePackage));
    }

    private boolean isTested(String basePackage) {
        return Stream.of(Language.values())
                .anyMatch(language -> folder.read(language.path(basePackage)).isPresent());
    }
}
