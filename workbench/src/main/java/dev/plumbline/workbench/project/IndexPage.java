package dev.plumbline.workbench.project;

import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.LogIndex;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.templates.scaffold.Manifest;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import java.util.Map;

/** The page that lists a project's records. A team may have written one itself, or have a tool that does. */
final class IndexPage {

    private IndexPage() {}

    /**
     * Whether it may be written: it is what Plumbline would write for the log as it is, or there is none, and no other
     * tool lists the records.
     *
     * @param records the log, text by file name
     */
    static boolean isOurs(ProjectFolder folder, RecordsFolder log, Map<String, String> records) {
        String ours = LogIndex.render(DecisionLog.of(log.toString(), records));
        return folder.read(log.file(LogIndex.FILE))
                .map(there -> Manifest.checksum(new PlannedFile(there)))
                .map(Manifest.checksum(PlannedFile.text(ours))::equals)
                .orElseGet(() -> !KnownLog.isListedElsewhere(folder.root(), log));
    }
}
