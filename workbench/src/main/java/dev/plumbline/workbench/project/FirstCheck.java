package dev.plumbline.workbench.project;

import dev.plumbline.adr.catalog.CatalogSources;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.rules.DecisionRules;
import dev.plumbline.rules.RuleReport;
import dev.plumbline.rules.bytecode.Compared;
import dev.plumbline.rules.project.NotCheckedError;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What rules find in a project before its record is written. */
public sealed interface FirstCheck {

    /** There is no rule to check. */
    record NoRules() implements FirstCheck {}

    /**
     * The rules could not be checked.
     *
     * @param why with the way out
     */
    record NotChecked(String why) implements FirstCheck {}

    /** The rules were checked. */
    record Checked(RuleReport report) implements FirstCheck {}

    /**
     * What a check depends on besides the project.
     *
     * @param classPath the jars that tell what dependencies bring along; may be empty
     * @param today exceptions run out
     */
    record Surroundings(List<Path> classPath, LocalDate today) {

        public Surroundings {
            classPath = List.copyOf(classPath);
        }
    }

    /**
     * Checks a project against its log as it will be.
     *
     * @param folder of the log
     * @param records all of them, text by file name
     * @param sources of the catalog that they are decided by
     */
    static FirstCheck of(
            Path root,
            RecordsFolder folder,
            Map<String, String> records,
            CatalogSources sources,
            Surroundings surroundings) {
        try {
            return new Checked(DecisionRules.from(root)
                    .withClassPath(surroundings.classPath())
                    .withRecords(folder, records, sources)
                    .asOf(surroundings.today())
                    .withSources(Compared.TYPES)
                    .evaluate());
        } catch (NotCheckedError e) {
            return new NotChecked(String.valueOf(e.getMessage()));
        }
    }
}
