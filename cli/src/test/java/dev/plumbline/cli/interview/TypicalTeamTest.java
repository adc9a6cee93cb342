package dev.plumbline.cli.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Deciding;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.cli.terminal.Glyphs;
import dev.plumbline.cli.terminal.Look;
import dev.plumbline.cli.terminal.Screen;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An interview has to be short for most. This team plays it with the catalog that ships. */
class TypicalTeamTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Catalog CATALOG = CatalogReader.shipped("notification");

    /** What is typed where Enter alone will not do. Digits are not counted, every other key is. */
    private static final Map<String, String> KEYS = Map.of(
            "How many engineers will own this in a year?", "3",
            "How many notifications a day?", "200",
            "Which notification vendors are under contract?", "s ");

    private static final Look LOOK = new Look(true, true, Glyphs.UNICODE);

    private final PseudoTerminal<Draft> terminal =
            new PseudoTerminal<>(80, 24, "xterm-256color", LOOK, screen -> interview(screen, Draft.EMPTY));
    private int questions;
    private int strokes;

    private static Draft interview(Screen screen, Draft given) {
        Course course = Course.ofWhatMatters(CATALOG, 0);
        Script script = new Script(
                course,
                Script.contradictions(course.agenda(), DAY),
                Script.NO_OBJECTION,
                Questions.decisive(course.catalog()));
        return new Interview(screen, script).run(given);
    }

    @Test
    void three_engineers_with_a_vendor_and_200_a_day_answer_ten_questions_with_few_keys() throws Exception {
        play(KEYS);
        assertThat(terminal.screen())
                .contains("No usual answer to another", "❯ Take all of this, and decide", "Assumed: Team")
                .doesNotContain("Assumed, and could change the decision", "! ");
        press("\r");
        assertThat(terminal.screen()).contains("Who says so?", "❯ Name nobody, and decide", "vendors sendgrid");
        press("\r");

        assertThat(questions).isBetween(6, 10);
        // One more agrees to write.
        assertThat(strokes).isLessThanOrEqualTo(24);
        assertThat(terminal.result().answers()).hasSize(questions).containsKey("vendors");
        Decided decided = new Deciding(CATALOG, DAY).decide(terminal.result());
        assertThat(decided.decision().chosen().map(OptionResult::id)).contains("third-party-api");
    }

    /** Ten questions are asked at most, however they are answered. */
    @Test
    void what_is_assumed_after_ten_answers_and_could_change_the_decision_is_marked() throws Exception {
        Draft ten = CATALOG.questions().stream()
                .filter(question -> question.mustBeAnswered()
                        || question.id().startsWith("schedule.")
                        || question.id().startsWith("content.")
                        || question.id().startsWith("budget.")
                        || question.id().startsWith("team."))
                .limit(10)
                .reduce(
                        Draft.EMPTY,
                        (draft, question) -> draft.with(question.id(), new Answer.Known(question.assumed())),
                        (one, other) -> other);
        PseudoTerminal<Draft> asked =
                new PseudoTerminal<>(80, 24, "xterm-256color", LOOK, screen -> interview(screen, ten));

        while (!asked.screen().contains("What the decision rests on")) {
            asked.type("\r");
        }

        assertThat(ten.answers()).hasSize(10);
        assertThat(asked.screen())
                .contains("❯ Take all of this, and decide", "Assumed, and could change the decision", "! ");
        asked.type("\r");
        if (asked.screen().contains("Who says so?")) {
            asked.type("\r");
        }
        assertThat(asked.result().answers()).isEqualTo(ten.answers());
    }

    private void play(Map<String, String> keys) {
        while (!terminal.screen().contains("What the decision rests on")) {
            assertThat(terminal.screen().lines()).hasSizeLessThanOrEqualTo(24);
            answer(keys);
        }
    }

    private void answer(Map<String, String> keys) {
        String asked = keys.keySet().stream()
                .filter(question -> terminal.screen().contains("  " + question + "\n"))
                .findFirst()
                .orElse("");
        press(keys.getOrDefault(asked, ""));
        press("\r");
        questions++;
    }

    private void press(String keys) {
        terminal.type(keys);
        strokes +=
                (int) keys.codePoints().filter(key -> !Character.isDigit(key)).count();
    }
}
