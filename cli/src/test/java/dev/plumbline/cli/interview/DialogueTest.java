package dev.plumbline.cli.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.ProjectPart;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.cli.terminal.Glyphs;
import dev.plumbline.cli.terminal.Look;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialogueTest {

    private static final Look COLOURED = new Look(true, true, Glyphs.UNICODE);
    private static final Look UNCOLOURED = new Look(true, false, Glyphs.UNICODE);
    private static final String COLOUR = "\u001b[3";

    @Test
    void yes_is_one_Enter_away() throws Exception {
        PseudoTerminal<Boolean> terminal = confirm("Write 3 files to acme?");

        assertThat(terminal.screen())
                .isEqualTo("\n  Write 3 files to acme?\n\n  ❯ yes     no\n\n  y/n choose · enter take · ctrl-c leave");

        terminal.type("\r");
        assertThat(terminal.result()).isTrue();
        assertThat(terminal.screen()).isEqualTo("✓ Write 3 files to acme?  yes");
    }

    @Test
    void no_is_two_keys_away() throws Exception {
        PseudoTerminal<Boolean> terminal = confirm("Write?");

        terminal.type("n");
        terminal.type("\r");

        assertThat(terminal.result()).isFalse();
        assertThat(terminal.screen()).isEqualTo("✗ Write?  no");
    }

    @Test
    void Ctrl_C_and_Ctrl_D_leave_nothing_behind() {
        for (String key : new String[] {"\u0003", "\u0004"}) {
            PseudoTerminal<Boolean> terminal = confirm("Write?");
            terminal.type(key);

            assertThatThrownBy(terminal::result).hasCauseInstanceOf(InterviewAborted.class);
            assertThat(terminal.screen()).isEmpty();
            assertThat(terminal.isAsItWas()).isTrue();
            assertThat(terminal.isCursorShown()).isTrue();
        }
    }

    @Test
    void Esc_at_a_confirmation_does_nothing() throws Exception {
        PseudoTerminal<Boolean> terminal = confirm("Write?");

        terminal.type("\u001b");
        terminal.type("\r");

        assertThat(terminal.result()).isTrue();
    }

    @Test
    void without_colour_no_colour_is_sent() {
        assertThat(interview(Draft.EMPTY, COLOURED).sent()).contains(COLOUR);
        assertThat(interview(Draft.EMPTY, UNCOLOURED).sent()).doesNotContain(COLOUR);
    }

    @Test
    void answers_that_are_preset_are_not_asked_but_are_in_the_summary() throws Exception {
        Draft preset = Draft.EMPTY.with(ProjectPart.NAME, "mail-hub").with(ProjectPart.GROUP, "com.acme");
        for (Question question : Questions.ALL) {
            preset = preset.with(question.id(), new Answer.Unknown());
        }
        preset = preset.with(Questions.ENGINEERS.id(), new Answer.Known(new Value.Amount(3)));
        PseudoTerminal<Draft> terminal = interview(preset, COLOURED);

        assertThat(terminal.screen()).contains("question 1 of 2", "In which Java package");

        terminal.type("\r");
        terminal.type("\r");
        assertThat(terminal.screen())
                .contains("Your answers", "mail-hub", "com.acme.mailhub")
                .containsPattern("engineers will own this in a year\\? +3\n");

        terminal.type("\r");
        assertThat(terminal.result().answers()).isEqualTo(preset.answers());
        assertThat(terminal.screen()).contains("✓ 9 answers, 4 of them unknown");
    }

    @Test
    void a_question_that_the_order_leaves_out_is_not_asked() throws Exception {
        Script script = new Script(
                "notification",
                "Title",
                Questions.ALL,
                Map.of(),
                draft -> draft.answers().isEmpty() ? Optional.of(Questions.ON_CALL) : Optional.empty(),
                DraftObjections.none(),
                Script.NO_OBJECTION);
        PseudoTerminal<Draft> terminal = new PseudoTerminal<>(
                80, 24, "xterm", COLOURED, screen -> new Interview(screen, script).run(Draft.EMPTY));

        for (int i = 0; i < 6; i++) {
            terminal.type("\r");
        }

        assertThat(terminal.result().answers()).containsOnlyKeys("team.on-call");
    }

    @Test
    void a_quick_interview_says_when_the_rest_cannot_change_the_decision() throws Exception {
        Catalog catalog = CatalogReader.shipped("notification");
        Draft preset = Draft.EMPTY.with(ProjectPart.NAME, "mail-hub").with(ProjectPart.GROUP, "com.acme");
        preset = preset.with(ProjectPart.PACKAGE, "com.acme.mailhub")
                .with("team.engineers", new Answer.Known(new Value.Amount(12)))
                .with("volume.per-day", new Answer.Known(new Value.Amount(5000)))
                .with("volume.burst-count", new Answer.Known(new Value.Amount(0)))
                .with("delivery.replay", word("yes"))
                .with("delivery.channels", new Answer.Known(new Value.WordSet(List.of("email"))));
        Script script = new Script(
                "notification",
                "Title",
                catalog.questions(),
                catalog.groups(),
                NextQuestion.thatMatters(catalog),
                DraftObjections.none(),
                Script.NO_OBJECTION);
        Draft given = preset;
        PseudoTerminal<Draft> terminal =
                new PseudoTerminal<>(100, 40, "xterm", COLOURED, screen -> new Interview(screen, script).run(given));

        terminal.type("\r");
        int asked = 0;
        while (!terminal.screen().contains("Looks right: decide")) {
            terminal.type("\r");
            asked++;
        }

        assertThat(asked).isBetween(1, 20);
        assertThat(terminal.screen()).containsPattern("Settled: message queue. The \\d+ remaining questions cannot");
        terminal.type("\r");
        assertThat(terminal.result().answers()).hasSize(5 + asked);
    }

    @Test
    void answers_that_cannot_all_be_true_are_shown_while_they_can_be_changed() throws Exception {
        Catalog catalog = CatalogReader.shipped("notification");
        Draft preset = Draft.EMPTY.with(ProjectPart.NAME, "mail-hub").with(ProjectPart.GROUP, "com.acme");
        for (Question question : catalog.questions()) {
            preset = preset.with(question.id(), new Answer.Unknown());
        }
        preset = preset.with("hosting.policy", word("air-gapped")).with("data.residency", word("in-region-with-dpa"));
        Draft contradictory = preset;
        Script script = Script.inOrder(
                "notification",
                "Title",
                catalog.questions(),
                catalog.groups(),
                DraftObjections.contradictionsIn(catalog, LocalDate.of(2026, 11, 23)));
        PseudoTerminal<Draft> terminal = new PseudoTerminal<>(
                120, 60, "xterm", COLOURED, screen -> new Interview(screen, script).run(contradictory));

        terminal.type("\r");
        terminal.type("\r");
        assertThat(terminal.screen())
                .contains("These answers cannot all be true", "air-gapped")
                .doesNotContain("Looks right");

        int down =
                catalog.questions().indexOf(catalog.question("hosting.policy").orElseThrow()) + 4;
        terminal.type("\u001b[H");
        for (int i = 0; i < down; i++) {
            terminal.type("\u001b[B");
        }
        terminal.type("\r");
        terminal.type("?");
        terminal.type("\r");
        assertThat(terminal.screen()).contains("Your answers", "Looks right: decide");

        terminal.type("\u001b[F");
        terminal.type("\r");
        assertThat(terminal.result().answers()).containsEntry("hosting.policy", new Answer.Unknown());
    }

    private static Answer word(String word) {
        return new Answer.Known(new Value.Word(word));
    }

    @Test
    void a_changed_size_is_drawn_anew() {
        PseudoTerminal<Draft> terminal = interview(Draft.EMPTY, COLOURED);
        assertThat(terminal.screen()).contains("60 letters, such as\n    acme-notifications");

        terminal.resize(120, 40);

        assertThat(terminal.screen()).contains("60 letters, such as acme-notifications");
    }

    @Test
    void a_terminal_that_became_narrower_has_broken_lines_and_all_their_rows_are_drawn_over() {
        PseudoTerminal<Draft> terminal = interview(Draft.EMPTY, COLOURED);
        String before = terminal.sent();

        terminal.resize(40, 24);

        // Six lines stand above the cursor; the progress and the reason take two rows each now.
        assertThat(terminal.sent().substring(before.length())).startsWith("\u001b[?25l\r\u001b[8A");
    }

    private static PseudoTerminal<Boolean> confirm(String question) {
        return new PseudoTerminal<>(80, 24, "xterm", COLOURED, screen -> Dialogue.confirm(screen, question, true));
    }

    private static PseudoTerminal<Draft> interview(Draft preset, Look look) {
        return new PseudoTerminal<>(
                80, 24, "xterm", look, screen -> new Interview(screen, Questions.SCRIPT).run(preset));
    }
}
