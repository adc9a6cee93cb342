package dev.plumbline.adr.record;

import static dev.plumbline.adr.record.Fixture.ACCEPTED;
import static dev.plumbline.adr.record.Fixture.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.source.InvalidInputException;
import org.junit.jupiter.api.Test;

class SupersessionTest {

    private static final RecordName QUEUE = RecordName.of(3, "notification-by-queue");

    private static final String SECTION =
            "\n## Superseded\n\nSuperseded by [ADR-0003](0003-notification-by-queue.md).\n";

    private final String expected = ACCEPTED.replace("status: accepted\ndate", "status: superseded by ADR-0003\ndate")
                    .replace(
                            "- Status: accepted",
                            "- Status: Superseded by [0003-notification-by-queue](0003-notification-by-queue.md)")
            + SECTION;

    @Test
    void status_bullet_and_last_section_change_and_nothing_else() {
        assertThat(Supersession.supersede(FIRST, ACCEPTED, QUEUE)).isEqualTo(expected);
    }

    @Test
    void windows_line_ends_stay() {
        assertThat(Supersession.supersede(FIRST, ACCEPTED.replace("\n", "\r\n"), QUEUE))
                .isEqualTo(expected.replace("\n", "\r\n"));
    }

    @Test
    void superseding_twice_by_the_same_record_changes_nothing() {
        assertThat(Supersession.supersede(FIRST, expected, QUEUE)).isEqualTo(expected);
    }

    @Test
    void what_the_team_added_stays_even_if_it_looks_like_a_status() {
        String theirs = "\n- Status: accepted\n\nstatus: accepted";

        assertThat(Supersession.supersede(FIRST, ACCEPTED + theirs, QUEUE))
                .endsWith("status: accepted\n" + theirs + "\n" + SECTION);
    }

    @Test
    void a_record_without_bullets_gets_none() {
        String bare = ACCEPTED.replace("- Status: accepted\n", "");

        assertThat(Supersession.supersede(FIRST, bare, QUEUE))
                .isEqualTo(expected.replaceFirst("(?m)^- Status: .*\n", ""));
    }

    @Test
    void what_was_written_can_be_read_again() {
        assertThat(RecordReader.read(FIRST, expected).status()).isEqualTo(new RecordStatus.Superseded("ADR-0003"));
    }

    @Test
    void a_record_that_another_one_superseded_is_refused() {
        assertThatThrownBy(() -> Supersession.supersede(FIRST, expected, RecordName.of(4, "x")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(FIRST + ":2:9: only an accepted record can be superseded, and this is"
                        + " \"superseded by ADR-0003\"; supersede the one in force");
    }

    @Test
    void a_status_that_is_not_on_a_line_of_its_own_is_refused() {
        String folded = Fixture.with("status: accepted\ndate", "status:\n  accepted\ndate");

        assertThatThrownBy(() -> Supersession.supersede(FIRST, folded, QUEUE))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(FIRST + ":3:3: the status is laid out so that it cannot be changed here; write it as"
                        + " status: accepted");
    }
}
