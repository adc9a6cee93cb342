package dev.plumbline.adr.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdatesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final String RECORD = Fixture.ACCEPTED
            + """

            ## Decision Drivers

            - How many engineers? **3 engineers** (`team.engineers`)
            - Really? Who asks? 50..200 (a day), reckoned with 50 (`volume.per-day`)

            ## More Information

            None.
            """;

    private static String updated(String before, String passage, String replacement) {
        assertThat(RECORD).contains(passage);
        return Updates.takeAlong(Fixture.FIRST, before, RECORD.replace(passage, replacement), TODAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    **3 engineers** | **4 engineers**     | `team.engineers` is 4 engineers (it was 3 engineers)
                    **3 engineers** | **3$1 \\1**          | `team.engineers` is 3$1 \\1 (it was 3 engineers)
                    Who asks? 50..200 (a day), reckoned with 50 | Who asks? **60** | `volume.per-day` is 60 (it was 50..200 (a day), reckoned with 50)
                    `team.engineers` | `team.size`        | `team.size` is 3 engineers (it was not asked); `team.engineers` is no longer asked (it was 3 engineers)
                    notification@1  | notification@2      | the catalog is notification@2 (it was notification@1)
                    com.acme.notifications | com.acme     | the package is com.acme (it was com.acme.notifications)
                    [CRON-01, CRON-02] | [CRON-02, CRON-03] | held from now on: CRON-03; no longer held: CRON-01
                    payments team   | platform team       | the team that decides is platform team (it was payments team)
                    """)
    void what_moved_is_said_with_the_day_and_what_was_before(String passage, String replacement, String moved) {
        assertThat(updated(RECORD, passage, replacement))
                .contains("\n\n## Updates\n\n- 2026-12-01: " + moved + "\n\n## More Information\n\nNone.\n");
    }

    @Test
    void a_day_that_the_answers_give_counts_and_earlier_lines_stay() {
        String first = updated(RECORD, "**3 engineers**", "**4 engineers**");

        String second = updated(first.replace("\n", "\r\n"), "2026-11-23", "2026-12-24");

        assertThat(second)
                .contains("## Updates\n\n- 2026-12-01: `team.engineers` is 4 engineers (it was 3 engineers)\n"
                        + "- 2026-12-24: `team.engineers` is 3 engineers (it was 4 engineers)\n\n## More");
    }

    @Test
    void where_nothing_moved_nothing_is_said() {
        assertThat(updated(RECORD, "Who asks?", "Who, of all people, asks?")).doesNotContain("## Updates");
        assertThat(updated(RECORD, "2026-11-23", "2026-11-24")).doesNotContain("## Updates");
    }
}
