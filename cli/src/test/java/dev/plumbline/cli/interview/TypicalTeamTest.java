package dev.plumbline.cli.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
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

    private final PseudoTerminal<Draft> terminal = new PseudoTerminal<>(
            80, 24, "xterm-256color", new Look(true, true, Glyphs.UNICODE), TypicalTeamTest::interview);
    private int questions;
    private int strokes;

    private static Draft interview(Screen screen) {
        Course course = Course.ofWhatMatters(CATALOG, 0);
        Script script =
                new Script(course, DraftObjections.contradictions(course.evaluator(), DAY), Script.NO_OBJECTION);
        return new Interview(screen, script).run(Draft.EMPTY);
    }

    @Test
    void three_engineers_with_a_vendor_and_200_a_day_answer_ten_questions_with_few_keys() throws Exception {
        while (!terminal.screen().contains("What the decision rests on")) {
            assertThat(terminal.screen().lines()).hasSizeLessThanOrEqualTo(24);
            answer();
        }
        assertThat(terminal.screen())
                .contains("No usual answer to another", "❯ Take all of this, and decide", "Assumed: Team")
                .doesNotContain("Assumed, and could change the decision", "! ");
        press("\r");

        assertThat(questions).isBetween(6, 10);
        // One more agrees to write.
        assertThat(strokes).isLessThanOrEqualTo(24);
        assertThat(terminal.result().answers()).hasSize(questions).containsKey("vendors");
        Decided decided = new Deciding(CATALOG, DAY).decide(terminal.result());
        assertThat(decided.decision().chosen().map(OptionResult::id)).contains("third-party-api");
    }

    private void answer() {
        String asked = KEYS.keySet().stream()
                .filter(question -> terminal.screen().contains("  " + question + "\n"))
                .findFirst()
                .orElse("");
        press(KEYS.getOrDefault(asked, ""));
        press("\r");
        questions++;
    }

    private void press(String keys) {
        terminal.type(keys);
        strokes +=
                (int) keys.codePoints().filter(key -> !Character.isDigit(key)).count();
    }
}
