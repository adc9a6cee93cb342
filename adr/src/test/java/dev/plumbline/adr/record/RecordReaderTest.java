package dev.plumbline.adr.record;

import static dev.plumbline.adr.record.Fixture.ACCEPTED;
import static dev.plumbline.adr.record.Fixture.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

    @Test
    void a_record_names_the_overlay_it_was_decided_with() {
        String text = Fixture.with(
                "  catalog: notification@1\n",
                "  catalog: notification@1\n  overlay: {file: plumbline-overlay.yaml, name: platform-team}\n");

        DecisionRecord record = RecordReader.read(Fixture.FIRST, text);

        assertThat(record.decision().orElseThrow().overlay())
                .contains(new RecordedDecision.RecordedOverlay("plumbline-overlay.yaml", "platform-team"));
    }

    @Test
    void everything_the_machine_reads_is_there() {
        DecisionRecord record = RecordReader.read(FIRST, ACCEPTED);

        assertThat(record.name()).isEqualTo(RecordName.of(1, "notification-by-cron"));
        assertThat(record.title()).isEqualTo("How notifications are sent: cron job");
        assertThat(record.status()).isEqualTo(RecordStatus.Plain.ACCEPTED);
        assertThat(record.isAccepted()).isTrue();
        assertThat(record.date()).contains(LocalDate.of(2026, 11, 23));
        assertThat(record.path()).isEqualTo(FIRST);
        assertThat(record.supersedes()).isEmpty();
        assertThat(record.decision())
                .contains(new RecordedDecision(
                        "notification",
                        "notification@1",
                        Optional.empty(),
                        "com.acme.notifications",
                        "cron",
                        Map.of("database", "managed", "last-mile", "smtp"),
                        Map.of(),
                        Optional.empty(),
                        List.of(
                                new Rejection(
                                        "queue",
                                        List.of("team-too-small-for-broker", "no-broker-experience"),
                                        Map.of("team.engineers", "3", "team.broker-experience", "none"),
                                        "a self-run broker needs at least 3 engineers, and 2 own this"),
                                new Rejection(
                                        "third-party-api",
                                        List.of(),
                                        Map.of("vendors", "none"),
                                        "it scored 54, 12 less than cron: most on reuse")),
                        List.of("CRON-01", "CRON-02"),
                        List.of(),
                        Optional.empty()));
    }

    @Test
    void a_record_tells_what_decided_it_and_an_edit_of_that_breaks_its_seal() {
        String text = Fixture.with(
                "  rejected:\n",
                "  decided-by: {certainty: usual, answers: {team.engineers: 3, volume.per-day: 50..200}}\n  rejected:\n");

        RecordedDecision decision = RecordReader.read(FIRST, text).decision().orElseThrow();

        assertThat(decision.grounds())
                .contains(new RecordedDecision.RecordedGrounds(
                        "usual", Map.of("team.engineers", "3", "volume.per-day", "50..200")));
        assertThat(List.of(
                        text,
                        ACCEPTED,
                        text.replace("usual", "robust"),
                        withSources(text, "0123456789abcdef"),
                        withSources(text, "0123456789abcdee"),
                        withSources(text, "0123456789abcdef").replace(", sources: 0123456789abcdef", ""),
                        text.replace("team.engineers: 3, volume", "team.engineers: 4, volume"),
                        text.replace("team.engineers: 3, volume", "volume")))
                .extracting(edited -> RecordReader.read(FIRST, edited)
                        .decision()
                        .orElseThrow()
                        .seal())
                .doesNotHaveDuplicates();
    }

    private static String withSources(String text, String digest) {
        return text.replace(
                "  rules: [CRON-01, CRON-02]\n",
                "  rules: [CRON-01, CRON-02]\n  digests: {answers: 0123456789abcdef, catalog: 0123456789abcdef, sources: "
                        + digest + "}\n");
    }

    @Test
    void windows_line_ends_make_no_difference() {
        assertThat(RecordReader.read(FIRST, ACCEPTED.replace("\n", "\r\n")))
                .isEqualTo(RecordReader.read(FIRST, ACCEPTED));
    }

    @Test
    void a_superseded_record_names_its_successor_in_both_places() {
        String text = Fixture.with("status: accepted\ndate", "status: superseded by ADR-0003\ndate")
                .replace("- Status: accepted", "- Status: Superseded by [0003-by-queue](0003-by-queue.md)");

        assertThat(RecordReader.read(FIRST, text).status()).isEqualTo(new RecordStatus.Superseded("ADR-0003"));
    }

    @Test
    void a_record_knows_what_it_supersedes() {
        assertThat(RecordReader.read("0002-notification-by-queue.md", Fixture.successor())
                        .supersedes())
                .containsExactly(RecordName.of(1, "notification-by-cron"));
    }

    @Test
    void a_link_inside_a_code_block_is_no_link() {
        String text = ACCEPTED + "\n```\n- Supersedes [0001-a](0001-a.md)\n```\n";

        assertThat(RecordReader.read(FIRST, text).supersedes()).isEmpty();
    }

    @Test
    void a_record_without_bullets_has_nothing_to_disagree_with() {
        String text = ACCEPTED.replaceAll("(?m)^- (Status|Deciders|Date|Tags): .*\n", "");

        assertThat(RecordReader.read(FIRST, text)).isEqualTo(RecordReader.read(FIRST, ACCEPTED));
    }

    @Test
    void a_bullet_further_down_belongs_to_the_team() {
        String text = ACCEPTED + "\n- Status: still being discussed by some\n";

        assertThat(RecordReader.read(FIRST, text).isAccepted()).isTrue();
    }

    @Test
    void a_record_of_the_teams_own_is_taken_as_it_is() {
        DecisionRecord madr = RecordReader.read(
                "0007-use-tabs.md",
                "---\nstatus: Accepted\ndecision-makers: [a, b]\nowner: us\n---\n# Use tabs\n\n- Status: rejected\n");
        DecisionRecord nygard = RecordReader.read(
                "0008-use-spaces.md", "# 8. Use spaces\n\nDate: 2026-01-01\n\n## Status\n\nAccepted\n");
        DecisionRecord draft = RecordReader.read("0009-x.md", "---\nstatus: draft\ndate: soon\n---\n");

        assertThat(madr.isAccepted()).isTrue();
        assertThat(madr.decision()).isEmpty();
        assertThat(nygard.status()).isEqualTo(new RecordStatus.Unstated());
        assertThat(nygard.title()).isEqualTo("8. Use spaces");
        assertThat(draft.status()).isEqualTo(new RecordStatus.Unstated());
        assertThat(draft.date()).isEmpty();
    }
}
