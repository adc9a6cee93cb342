package dev.plumbline.workbench.schema;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.checker.format.JsonReport;
import dev.plumbline.workbench.document.ComparisonJson;
import dev.plumbline.workbench.document.DecisionJson;
import dev.plumbline.workbench.document.ExplanationJson;
import dev.plumbline.workbench.document.GovernanceJson;
import dev.plumbline.workbench.document.MapJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
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
    governance,
    exceptions;

    /**
     * The schema, as JSON with line feeds and without one at the end.
     *
     * @param catalog whose questions answers are given to; the other schemas are the same for every catalog
     */
    public String schema(Supplier<Catalog> catalog) {
        return switch (this) {
            case answers -> AnswersSchema.of(catalog.get()).text();
            case decision -> DecisionJson.schema().text();
            case explanation -> ExplanationJson.schema().text();
            case comparison -> ComparisonJson.schema().text();
            case map -> MapJson.schema().text();
            case governance -> GovernanceJson.schema().text();
            case report -> JsonReport.schema().text();
            case catalog, libraries, exceptions -> shipped();
        };
    }

    /** Of what people write and is the same for every catalog. */
    private String shipped() {
        String file = name() + ".schema.json";
        try (InputStream in = DocumentKind.class.getResourceAsStream(file)) {
            return TextFile.read(file, Objects.requireNonNull(in)).stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
