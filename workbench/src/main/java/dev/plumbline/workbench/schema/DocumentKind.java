package dev.plumbline.workbench.schema;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.checker.format.JsonReport;
import dev.plumbline.checker.json.Document;
import dev.plumbline.workbench.document.ComparisonJson;
import dev.plumbline.workbench.document.DecisionJson;
import dev.plumbline.workbench.document.ExplanationJson;
import dev.plumbline.workbench.document.MapJson;
import java.util.function.Supplier;

/** What there is a schema of. The names are what a user types, and those of the published files. */
public enum DocumentKind {
    answers,
    catalog,
    libraries,
    decision,
    explanation,
    comparison,
    map,
    report,
    exceptions;

    /**
     * The schema, as JSON with line feeds and without one at the end.
     *
     * @param catalog whose questions answers are given to; the other schemas are the same for every catalog
     */
    public String schema(Supplier<Catalog> catalog) {
        Document document =
                switch (this) {
                    case answers -> AnswersSchema.of(catalog.get());
                    case catalog -> CatalogSchema.document();
                    case libraries -> LibrariesSchema.document();
                    case decision -> DecisionJson.schema();
                    case explanation -> ExplanationJson.schema();
                    case comparison -> ComparisonJson.schema();
                    case map -> MapJson.schema();
                    case report -> JsonReport.schema();
                    case exceptions -> ExceptionsSchema.document();
                };
        return document.text();
    }
}
