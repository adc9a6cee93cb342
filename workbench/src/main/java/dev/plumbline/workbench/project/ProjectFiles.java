package dev.plumbline.workbench.project;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.LogIndex;
import dev.plumbline.templates.render.Confirmation;
import dev.plumbline.templates.scaffold.Blueprint;
import dev.plumbline.templates.scaffold.FilePlan;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.RecordPlace;
import dev.plumbline.templates.scaffold.Scaffold;
import dev.plumbline.workbench.Versions;
import dev.plumbline.workbench.schema.DocumentKind;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Everything a generated project consists of: the scaffold, its log of decisions, the schema of its answers, and the rules it is held to. */
public final class ProjectFiles {

    private final CarriedRules rules;
    private final Scaffold scaffold;

    /** @param catalog that decisions were made by */
    public ProjectFiles(Catalog catalog) {
        Map<String, String> versions = new Versions().all();
        this.rules = new CarriedRules(versions);
        this.scaffold = new Scaffold(new Scaffold.Toolkit(CarriedRules.rules(catalog), versions));
    }

    /**
     * Plans the files.
     *
     * @param place of the record
     * @param otherRecords the other records of the log as they will be, text by file name
     */
    public FilePlan plan(Decided decided, RecordPlace place, Map<String, String> otherRecords) {
        FilePlan logged = logged(decided, place, otherRecords, scaffold.plan(decided, place));
        return Blueprint.of(decided.decision()).isComplete() ? rules.with(logged) : logged;
    }

    /**
     * Plans the files of a project whose code is not ours: the answers with their schema, and the log.
     *
     * @param place of the record
     * @param otherRecords the other records of the log as they will be, text by file name
     * @param confirmation how code is held to the record
     */
    public FilePlan record(
            Decided decided, RecordPlace place, Map<String, String> otherRecords, Confirmation confirmation) {
        return logged(decided, place, otherRecords, scaffold.record(decided, place, confirmation));
    }

    /** The part of {@code AGENTS.md} in a project whose code is not ours. */
    PlannedFile agents(Decided decided, RecordPlace place, Confirmation confirmation) {
        return scaffold.agents(decided, place, confirmation);
    }

    private static FilePlan logged(
            Decided decided, RecordPlace place, Map<String, String> otherRecords, FilePlan plan) {
        Map<String, String> records = new TreeMap<>(otherRecords);
        records.put(
                place.name().fileName(),
                Objects.requireNonNull(plan.files().get(place.path())).text());
        String index = LogIndex.render(DecisionLog.of(place.log().toString(), records));
        return plan.and(Map.of(
                place.log().file(LogIndex.FILE),
                PlannedFile.text(index),
                Scaffold.ANSWERS_SCHEMA,
                PlannedFile.text(DocumentKind.answers.schema(decided.decision()::catalog) + "\n")));
    }
}
