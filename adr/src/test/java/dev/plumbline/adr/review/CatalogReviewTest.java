package dev.plumbline.adr.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.catalog.CatalogReading;
import dev.plumbline.adr.source.Diagnostic;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.TextFile;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A small catalog with something doubtful put into it. The sign ^ marks the place where it must be reported. */
class CatalogReviewTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** The catalog of the tests, with a rule that tells its last two words apart. */
    private static final String SOUND = small().replace(
                    "team.skill: not(expert)}, by: -3, because: nobody has run one}",
                    "team.skill: not(expert)}, by: -3, because: nobody has run one}\n"
                            + "            - {when: {team.skill: some}, by: 1, because: somebody has}");

    private static String small() {
        InputStream in = Objects.requireNonNull(CatalogReviewTest.class.getResourceAsStream("/catalogs/small.yaml"));
        return TextFile.read("small.yaml", in);
    }

    private static List<String> warnings(String text, LocalDate today) {
        CatalogReading reading = CatalogReader.read(new NamedText("small.yaml", text), Optional.empty());
        return CatalogReview.warnings(reading, today).stream()
                .map(Diagnostic::toString)
                .toList();
    }

    @Test
    void there_is_nothing_to_say_about_a_sound_catalog() {
        assertThat(warnings(SOUND, TODAY)).isEmpty();
    }

    @Test
    void what_bills_ask_for_is_asked_for() {
        InputStream in = Objects.requireNonNull(CatalogReviewTest.class.getResourceAsStream("/catalogs/designs.yaml"));
        String bills = TextFile.read("designs.yaml", in);

        assertThat(warnings(bills, TODAY)).isEmpty();
        assertThat(warnings(bills.replace("against: team.weeks", "against: \"6\""), TODAY))
                .anyMatch(warning -> warning.contains("no rule asks for team.weeks"));
        assertThat(warnings(bills.replace("none: 3, old: 2", "none: 2, old: 2"), TODAY))
                .anyMatch(warning -> warning.contains("no rule tells apart none, old in ways.broker"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            when: {load.copies: "> 1"} | when: ^{load.copies: "> 20"}  | load.copies > 20 can never hold, so this rule never applies; change it or remove it
            when: {load.copies: "> 1"} | when: ^{load.copies: "> 1", load.per-second: "> 50", per-copy: "< 2"} | load.copies > 1 and load.per-second > 50 and per-copy < 2 can never hold, so this rule never applies; change it or remove it
            when: {load.copies: "> 1"} | when: ^{load.copies: "> 12", load.per-second: "< 9"} | load.copies > 12 and load.per-second < 9 can never hold, so this rule never applies; change it or remove it
            when: {load.copies: "> 1"} | when: ^{load.copies: ">= 1"}  | load.copies >= 1 always holds, whatever the answers are; write - if that is meant
            {load.copies: "> 10", load.per-second: "< 10"} | ^{load.copies: "> 10", load.per-second: "< 1"} | load.copies > 10 and load.per-second < 1 can never hold, so this rule never applies; change it or remove it
            when: {team.skill: some}  | when: {team.skill: not(expert)} | small.yaml:24:9: no rule tells apart none, some in team.skill; make one answer of them, or add a rule
            """)
    void what_is_doubtful_is_reported_where_it_stands(String sound, String doubtful, String expected) {
        assertThat(SOUND).contains(sound);
        String marked = SOUND.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(doubtful));

        List<String> warnings = warnings(marked.replace("^", ""), TODAY);

        assertThat(warnings).anyMatch(warning -> warning.endsWith(expected));
        if (doubtful.contains("^")) {
            String before = marked.substring(0, marked.indexOf('^'));
            long line = before.chars().filter(character -> character == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n');
            assertThat(warnings).contains("small.yaml:" + line + ":" + column + ": " + expected);
        }
    }

    @Test
    void a_rule_that_is_meant_to_hold_always_says_so() {
        assertThat(warnings(SOUND.replace("when: {load.copies: \"> 1\"}", "when: {load.copies: \"-\"}"), TODAY))
                .isEmpty();
    }

    @Test
    void a_question_a_word_and_a_figure_that_nothing_uses_are_named() {
        String idle = SOUND.replace(
                        "figures:\n",
                        """
                          - id: team.name
                            ask: What are you called?
                            why: We are polite.
                            type: yes-no
                            default: "no"
                          - id: team.tools
                            ask: What do you use?
                            why: We are curious.
                            type: some-of
                            choices: {one: one, two: two}
                            default: [one]
                        figures:
                          - {id: idle, text: idle, value: 1, unit: s, source: "https://example.com", date: "2026"}
                        """)
                .replace("{team.skill: some}", "{team.skill: some, team.tools: two}");

        assertThat(warnings(idle, TODAY))
                .containsExactly(
                        "small.yaml:31:9: no rule asks for team.name; use it in a rule, or do not ask it",
                        "small.yaml:36:9: no rule asks whether team.tools has one; use it in a rule, or do not ask it",
                        "small.yaml:43:10: nothing uses idle; use it in a rule or a sentence, or remove it");
    }

    @Test
    void a_figure_is_old_two_years_after_its_day_or_its_year() {
        String warning = "small.yaml:32:9: slow is of 2026, more than 2 years ago;"
                + " read its source again, and change value and date, or write lasting: true if it cannot change";

        assertThat(warnings(SOUND, LocalDate.of(2028, 12, 31))).isEmpty();
        assertThat(warnings(SOUND, LocalDate.of(2029, 1, 1))).containsExactly(warning);
    }
}
