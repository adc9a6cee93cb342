package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.LogIndex;
import dev.plumbline.adr.record.RecordStatus;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Our own records are held to what we ask of others'. */
class OwnDecisionsTest {

    private static final Path LOG = Repository.ROOT.resolve("docs/decisions");

    @Test
    void our_own_log_reads_well_and_its_index_is_up_to_date() {
        DecisionLog log = DecisionLog.read(LOG);

        assertThat(log.records())
                .isNotEmpty()
                .allMatch(record -> record.isAccepted() || record.status() instanceof RecordStatus.Superseded);
        assertThat(LOG.resolve(LogIndex.FILE)).hasContent(LogIndex.render(log));
    }
}
