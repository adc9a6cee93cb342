package dev.plumbline.templates.scaffold;

import dev.plumbline.adr.record.RecordName;
import java.util.List;

/**
 * Where a record goes in its log.
 *
 * @param supersedes the records it replaces
 */
public record RecordPlace(RecordName name, List<RecordName> supersedes) {

    /** The folder of records in a project. */
    public static final String LOG = "docs/decisions/";

    public RecordPlace {
        supersedes = List.copyOf(supersedes);
    }

    /** The place of a new record: {@code 0001-notification-by-cron}. */
    public static RecordPlace numbered(int number, String decision, String option, List<RecordName> supersedes) {
        return new RecordPlace(RecordName.of(number, decision + "-by-" + option), supersedes);
    }

    /** Where the record is kept as it was generated, to tell the team's words in it from ours. */
    public String pristinePath() {
        return ".plumbline/generated/" + name.fileName();
    }

    /** Relative to the project. */
    public String path() {
        return LOG + name.fileName();
    }

    /** The path of a file beside the record, relative to the project. */
    public String beside(String file) {
        return LOG + name.folder() + file;
    }
}
