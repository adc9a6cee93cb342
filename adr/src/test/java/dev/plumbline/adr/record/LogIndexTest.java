package dev.plumbline.adr.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LogIndexTest {

    private static final String TOP =
            """
            # Decisions

            One record for each decision, with the options that were rejected and why. The newest has the highest number.

            | Number | Decision | Status | Date |
            | ---: | --- | --- | --- |
            """;

    @Test
    void every_record_has_a_row_and_a_superseded_one_links_to_its_successor() {
        String cron = "0001-notification-by-cron.md";
        String queue = "0002-notification-by-queue.md";
        DecisionLog log = DecisionLog.of(
                "docs/decisions",
                Map.of(
                        cron,
                        Supersession.supersede(cron, Fixture.ACCEPTED, RecordName.of(2, "notification-by-queue")),
                        queue,
                        Fixture.successor(),
                        "0003-own.md",
                        "# Use [a|b]\n",
                        "0004-untitled.md",
                        "nothing\n"));

        assertThat(LogIndex.render(log))
                .isEqualTo(
                        TOP
                                + """
                                | 0001 | [How notifications are sent: cron job](0001-notification-by-cron.md) | superseded by [0002](0002-notification-by-queue.md) | 2026-11-23 |
                                | 0002 | [How notifications are sent: message queue](0002-notification-by-queue.md) | accepted | 2026-11-23 |
                                | 0003 | [Use \\[a\\|b\\]](0003-own.md) |  |  |
                                | 0004 | [0004-untitled](0004-untitled.md) |  |  |
                                """);
    }

    @Test
    void an_empty_log_has_an_empty_table() {
        assertThat(LogIndex.render(DecisionLog.of("", Map.of()))).isEqualTo(TOP);
    }
}
