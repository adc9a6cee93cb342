package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.rules.DecisionRules;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** We check ourselves with our own command. This module is built last, so all classes are there. */
class OwnRepositoryIT {

    private static final Path LOG = Repository.ROOT.resolve("docs/decisions");

    @Test
    void we_keep_to_our_records() {
        String out = new Cli(Repository.ROOT).run("check", ".").exited(0).out();

        assertThat(out).contains("== .\n", "== modules/cron\n", "== modules/queue\n", "== modules/third-party-api\n");
        System.out.println(out);
    }

    @Test
    void a_record_that_we_do_not_keep_to_is_told_with_the_classes() {
        Map<String, String> records = DecisionLog.texts(LOG);
        records.replaceAll((name, text) -> text.replace("[dev.plumbline.cli.terminal]", "[dev.plumbline.adr]"));

        assertThat(DecisionRules.from(Repository.ROOT)
                        .withRecords(records)
                        .evaluate()
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .startsWith("JLINE-01: ")
                        .contains("dev.plumbline.cli.terminal.Screen", "Screen.java:"));
    }
}
