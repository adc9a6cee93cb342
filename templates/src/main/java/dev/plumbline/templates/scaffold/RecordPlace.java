package dev.plumbline.templates.scaffold;

import dev.plumbline.adr.record.RecordName;
import dev.plumbline.adr.record.RecordsFolder;
import java.util.List;

/**
 * Where a record goes in its log.
 *
 * @param log the folder of the records
 * @param supersedes the records it replaces
 */
public record RecordPlace(RecordsFolder log, RecordName name, List<RecordName> supersedes) {

    public RecordPlace {
        supersedes = List.copyOf(supersedes);
    }

    /** The place of a project's first record: {@code docs/decisions/0001-notification-by-cron.md}. */
    public static RecordPlace first(String decision, String option) {
        return new RecordPlace(RecordsFolder.STANDARD, RecordName.of(1, slug(decision, option)), List.of());
    }

    /** What a record is called besides its number: {@code notification-by-cron}. */
    public static String slug(String decision, String option) {
        return decision + "-by-" + option;
    }

    /** Where the record is kept as it was generated, to tell the team's words in it from ours. */
    public String pristinePath() {
        return ".plumbline/generated/" + name.fileName();
    }

    /** Relative to the project. */
    public String path() {
        return log.file(name.fileName());
    }

    /** The path of a file beside the record, relative to the project. */
    public String beside(String file) {
        return log.file(name.folder() + file);
    }
}
