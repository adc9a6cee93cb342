package dev.plumbline.cli.project;

import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.LogIndex;
import dev.plumbline.templates.scaffold.Manifest;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import dev.plumbline.templates.scaffold.RecordPlace;
import java.util.Map;

/** The page that lists a project's records. A team may have written one itself. */
final class IndexPage {

    private IndexPage() {}

    /**
     * Whether it may be written: it is not there, or it is what Plumbline would write for the log as it is.
     *
     * @param records the log, text by file name
     */
    static boolean isOurs(ProjectFolder folder, Map<String, String> records) {
        String ours = LogIndex.render(DecisionLog.of(RecordPlace.LOG, records));
        return folder.read(RecordPlace.LOG + LogIndex.FILE)
                .map(there -> Manifest.checksum(new PlannedFile(there)))
                .map(Manifest.checksum(PlannedFile.text(ours))::equals)
                .orElse(true);
    }
}
