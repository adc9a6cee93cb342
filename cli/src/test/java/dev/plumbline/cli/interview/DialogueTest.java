package dev.plumbline.cli.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.ProjectPart;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Source;
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
    void answers_that_are_preset_are_not_asked_but_can_be_looked_at() throws Exception {
        Draft preset = Draft.EMPTY.with(ProjectPart.NAME, "mail-hub").with(ProjectPart.GROUP, "com.acme");
        for (Question question : Questions.ALL) {
            preset = preset.with(question.id(), new Answer.Unknown());
        }
        preset = preset.with(Questions.ENGINEERS.id(), new Answer.Known(new Value.Amount(3)));
        PseudoTerminal<Draft> terminal = interview(preset, COLOURED);

        assertThat(terminal.screen()).contains("question 1 of at most 2", "In which Java package");

        terminal.type("\r");
        terminal.type("\r");
        assertThat(terminal.screen())
                .contains("What the decision rests on", "mail-hub", "com.acme.mailhub")
                .containsPattern("engineers will own this in a year\\? +3\n");

        terminal.type("\r");
        assertThat(terminal.result().answers()).isEqualTo(preset.answers());
        assertThat(terminal.screen()).contains("✓ 5 answers, 4 of them unknown");
    }

    @Test
    void an_answer_whose_source_is_known_is_confirmed_with_it() {
        Draft preset = Draft.EMPTY.with(ProjectPart.NAME, "mail-hub").with(ProjectPart.GROUP, "com.acme");
        preset = preset.with(ProjectPart.PACKAGE, "com.acme").withDecidedBy(Optional.of("us"));
        for (Question question : Questions.ALL) {
            preset = preset.with(question.id(), new Answer.Unknown());
        }
        preset = preset.with(Questions.ENGINEERS.id(), amount(3))
                .withSource(Questions.ENGINEERS.id(), Source.of(Map.of(Source.WHERE, "pom.xml (org.acme:client)")));

        assertThat(interview(preset, COLOURED).screen()).containsPattern("3, see pom.xml\\s+\\(org.acme:client\\)");
    }

    @Test
    void what_was_asked_in_an_interview_that_is_gone_on_with_counts_towards_the_ten() {
        Catalog catalog = CatalogReader.shipped("notification");
        Draft saved = Draft.EMPTY.with("team.engineers", amount(3)).with("volume.per-day", amount(200));
        for (String question : List.of("delivery.worse", "team.on-call", "team.broker-experience", "volume.growth")) {
            saved = saved.with(question, new Answer.Unknown());
        }

        assertThat(shipped(Course.ofWhatMatters(catalog, 0), saved).screen()).contains("question 1 of at most 4");
        assertThat(shipped(Course.ofWhatMatters(catalog, saved.answers().size()), saved)
                        .screen())
                .contains("question 1 of at most 10");
    }

    @Test
    void answers_that_cannot_all_be_true_are_shown_while_they_can_be_changed() throws Exception {
        Catalog catalog = CatalogReader.shipped("notification");
        Draft contradictory = Draft.EMPTY
                .with("team.engineers", amount(3))
                .with("volume.per-day", amount(200))
                .with("hosting.policy", word("air-gapped"))
                .with("data.residency", word("in-region-with-dpa"));
        PseudoTerminal<Draft> terminal = shipped(Course.ofWhatMatters(catalog, -10), contradictory);

        assertThat(terminal.screen())
                .contains("These answers cannot all be true", "air-gapped")
                .doesNotContain("Take all of this");

        terminal.type("\u001b[B\u001b[B\u001b[B");
        assertThat(terminal.screen()).containsPattern("❯ What does the hosting policy allow\\? +air-gapped");
        terminal.type("\r");
        terminal.type("?");
        terminal.type("\r");
        assertThat(terminal.screen()).contains("What the decision rests on", "❯ Take all of this, and decide");

        terminal.type("\r");
        assertThat(terminal.result().answers()).containsEntry("hosting.policy", new Answer.Unknown());
    }

    @Test
    void who_says_what_decided_it_is_not_asked_again_once_it_is_told() throws Exception {
        Catalog catalog = CatalogReader.shipped("notification");
        Draft told = Draft.EMPTY
                .with("team.engineers", amount(3))
                .with("volume.per-day", amount(200))
                .with("vendors", new Answer.Known(new Value.WordSet(List.of("sendgrid"))));
        PseudoTerminal<Draft> asked = shipped(Course.ofWhatMatters(catalog, -10), told);
        asked.type("\r");
        assertThat(asked.screen()).contains("Who says so?", "vendors sendgrid", "nobody named");
        asked.type("\u0003");

        Optional<Source> source = Source.of(Map.of(Source.SAID_BY, "procurement"));
        for (String question : told.answers().keySet()) {
            told = told.withSource(question, source);
        }
        PseudoTerminal<Draft> again = shipped(Course.ofWhatMatters(catalog, -10), told);
        again.type("\r");
        assertThat(again.screen()).doesNotContain("Who says so?");
        assertThat(again.result().sources()).isEqualTo(told.sources());
    }

    private static PseudoTerminal<Draft> shipped(Course course, Draft given) {
        Script script = new Script(
                course,
                Script.contradictions(course.agenda(), LocalDate.of(2026, 11, 23)),
                Script.NO_OBJECTION,
                Questions.decisive(course.catalog()));
        return new PseudoTerminal<>(120, 60, "xterm", COLOURED, screen -> new Interview(screen, script).run(given));
    }

    @Test
    void a_name_that_cannot_be_assumed_is_asked() {
        Script script = new Script(
                Course.ofWhatMatters(Questions.CATALOG, 0),
                draft -> List.of(),
                name -> Optional.of("a folder of this name is in use; take another")
                        .filter(any -> name.equals("notifications")),
                Questions.decisive(Questions.CATALOG));
        PseudoTerminal<Draft> terminal = new PseudoTerminal<>(
                80, 24, "xterm", COLOURED, screen -> new Interview(screen, script).run(Draft.EMPTY));

        assertThat(terminal.screen()).contains("What is the project called?", "✗ a folder of this name is in use");

        terminal.type("mails\r");
        assertThat(terminal.screen()).contains("How many engineers");
    }

    private static Answer amount(long amount) {
        return new Answer.Known(new Value.Amount(amount));
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
                80, 24, "xterm", look, screen -> new Interview(screen, Questions.everything()).run(preset));
    }
}
