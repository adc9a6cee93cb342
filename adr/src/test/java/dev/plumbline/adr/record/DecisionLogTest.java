package dev.plumbline.adr.record;

import static dev.plumbline.adr.record.Fixture.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.source.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLogTest {

    private static final String CRON = "0001-notification-by-cron.md";
    private static final String QUEUE = "0002-notification-by-queue.md";
    private static final String OWN = "---\nstatus: superseded by ADR-0099\n---\n\n# Ours\n";

    private final String superseded = Supersession.supersede(CRON, ACCEPTED, RecordName.of(2, "notification-by-queue"));

    @Test
    void records_come_in_the_order_of_their_numbers_and_other_files_are_passed_over(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve(QUEUE), Fixture.successor());
        Files.writeString(folder.resolve(CRON), superseded);
        Files.writeString(folder.resolve("README.md"), "# Decisions\n");
        Files.writeString(folder.resolve("0000-template.md"), "---\nstatus: proposed\n---\n");
        Files.writeString(folder.resolve("notes.txt"), "x");
        Files.createDirectory(folder.resolve("0003-a-folder.md"));

        DecisionLog log = DecisionLog.read(folder);

        assertThat(log.records())
                .extracting(DecisionRecord::name)
                .extracting(RecordName::fileName)
                .containsExactly(CRON, QUEUE);
        assertThat(log.accepted())
                .extracting(DecisionRecord::name)
                .extracting(RecordName::fileName)
                .containsExactly(QUEUE);
        assertThat(log.inForce("notification")).map(DecisionRecord::name).contains(new RecordName(QUEUE));
        assertThat(log.inForce("storage")).isEmpty();
        assertThat(log.nextNumber()).isEqualTo(3);
    }

    @Test
    void a_folder_that_is_not_there_is_an_empty_log(@TempDir Path folder) {
        DecisionLog log = DecisionLog.read(folder.resolve("docs/decisions"));

        assertThat(log.records()).isEmpty();
        assertThat(log.nextNumber()).isEqualTo(1);
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_an_error(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("decisions"), "");

        assertThatThrownBy(() -> DecisionLog.read(file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("this folder of records cannot be read");
    }

    @Test
    void a_teams_own_record_is_not_for_machines_even_if_it_is_accepted() {
        DecisionLog log = DecisionLog.of("", Map.of("0001-own.md", "---\nstatus: accepted\n---\n# Own\n"));

        assertThat(log.records()).hasSize(1);
        assertThat(log.accepted()).isEmpty();
    }

    @Test
    void a_successor_that_does_not_say_so_is_an_error() {
        String silent = Fixture.successor().replace("- Supersedes", "- See also");

        assertRefused(
                Map.of(CRON, superseded, QUEUE, silent),
                "log/" + CRON + ":2:9: this is superseded by ADR-0002, but " + QUEUE + " does not say so; add"
                        + " - Supersedes [0001-notification-by-cron](0001-notification-by-cron.md) to the links at its"
                        + " end");
    }

    @Test
    void a_successor_that_names_another_record_is_an_error() {
        String other = "0003-own.md";
        String astray = Fixture.successor()
                .replace("[0001-notification-by-cron](0001-notification-by-cron.md)", "[0003-own](0003-own.md)");

        assertRefused(
                Map.of(CRON, superseded, QUEUE, astray, other, "---\nstatus: superseded by ADR-0002\n---\n# Own\n"),
                "log/" + CRON + ":2:9: this is superseded by ADR-0002, but " + QUEUE + " does not say so; add"
                        + " - Supersedes [0001-notification-by-cron](0001-notification-by-cron.md) to the links at its"
                        + " end");
    }

    @Test
    void a_successor_that_is_not_there_is_an_error() {
        assertRefused(
                Map.of(CRON, superseded),
                "log/" + CRON + ":2:9: this is superseded by ADR-0002, but there is no such record; bring it back, or"
                        + " make this one accepted again");
    }

    @Test
    void a_replaced_record_that_is_still_accepted_is_an_error_and_so_are_two_for_one_decision() {
        assertRefused(
                Map.of(CRON, ACCEPTED, QUEUE, Fixture.successor()),
                "log/" + CRON + ":2:9: this is superseded by " + QUEUE + ", but its status is accepted; write status:"
                        + " superseded by ADR-0002\n"
                        + "log/" + QUEUE + ":2:9: " + CRON + " is accepted for the decision notification too; let one"
                        + " of them supersede the other");
    }

    @Test
    void a_replaced_record_that_is_not_there_is_an_error() {
        assertRefused(
                Map.of(QUEUE, Fixture.successor()),
                "log/" + QUEUE + ":2:9: this supersedes " + CRON + ", but there is no such record; bring it back, or"
                        + " take the link out");
    }

    @Test
    void a_proposed_successor_replaces_nothing_yet() {
        String proposed = Fixture.successor().replaceAll("(?m)tatus: accepted$", "tatus: proposed");

        DecisionLog log = DecisionLog.of("log", Map.of(CRON, ACCEPTED, QUEUE, proposed));

        assertThat(log.inForce("notification")).map(DecisionRecord::name).contains(new RecordName(CRON));
    }

    @Test
    void a_number_given_twice_is_an_error() {
        assertRefused(
                Map.of(CRON, ACCEPTED, "0001-own.md", OWN),
                "log/0001-own.md:2:9: " + CRON + " has the number 0001 too; give this record the next free number");
    }

    @Test
    void a_teams_own_records_may_link_as_they_like() {
        assertThat(DecisionLog.of("log", Map.of("0004-own.md", OWN)).records()).hasSize(1);
    }

    @Test
    void paths_are_the_same_with_and_without_a_slash_at_the_end_of_the_folder() {
        assertThat(DecisionLog.of("log/", Map.of(CRON, ACCEPTED)))
                .isEqualTo(DecisionLog.of("log", Map.of(CRON, ACCEPTED)));
        assertThat(DecisionLog.of("log/", Map.of(CRON, ACCEPTED))
                        .accepted()
                        .get(0)
                        .path())
                .isEqualTo("log/" + CRON);
    }

    @Test
    void the_mistakes_of_all_records_are_reported_at_once() {
        assertRefused(
                Map.of(CRON, ACCEPTED.replace("format: 1", "format: 3"), QUEUE, "---\nplumbline:\n\tx: 1\n---\n"),
                "log/" + CRON + ":8:11: format is \"3\"; write 1: it is the format that is read here\n" + "log/" + QUEUE
                        + ":3:1: a tab indents this line; YAML takes spaces only");
    }

    private static void assertRefused(Map<String, String> texts, String message) {
        assertThatThrownBy(() -> DecisionLog.of("log", texts))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(message);
    }
}
